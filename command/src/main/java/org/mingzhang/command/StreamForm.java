package org.mingzhang.command;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import org.mingzhang.store.axon.SnapshotForm;
import org.objenesis.strategy.StdInstantiatorStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Streams as Kryo writes them. The form is named after the code of the domain itself: a snapshot is read by exactly the rules that
 * made it, and any other build folds the history.
 */
final class StreamForm implements SnapshotForm {
    private static final String DOMAIN = "classpath*:org/mingzhang/domain/**/*.class";

    private final String name = nameOfTheDomain();
    private final ThreadLocal<Kryo> kryo = ThreadLocal.withInitial(StreamForm::kryo);

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] write(Object stream) {
        try (var out = new Output(1 << 16, -1)) {
            kryo.get().writeObject(out, stream);
            return out.toBytes();
        }
    }

    @Override
    public Object read(byte[] written) {
        try (var in = new Input(written)) {
            return kryo.get().readObject(in, LedgerStream.class);
        }
    }

    private static Kryo kryo() {
        var kryo = new Kryo() {
            @Override
            @SuppressWarnings("rawtypes") // as Kryo has it
            public Serializer<?> getDefaultSerializer(Class type) {
                var form = ReadOnlyForm.of(type);
                return form == null ? super.getDefaultSerializer(type) : form;
            }
        };
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        kryo.addDefaultSerializer(EnumMap.class, new EnumMapForm());
        return kryo;
    }

    private static String nameOfTheDomain() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var classes = new PathMatchingResourcePatternResolver().getResources(DOMAIN);
            Arrays.sort(classes, Comparator.comparing(Resource::getFilename));
            for (var one : classes) digest.update(one.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("the classes of the domain can be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
