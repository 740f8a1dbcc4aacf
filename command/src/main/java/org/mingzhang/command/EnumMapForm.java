package org.mingzhang.command;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.EnumMap;
import java.util.TreeMap;

/** A map whose keys are members of one enum; the enum of an empty one is not known, so that it is never empty. */
@SuppressWarnings({"rawtypes", "unchecked"}) // Kryo knows no type parameters
final class EnumMapForm extends Serializer<EnumMap> {
    @Override
    public void write(Kryo kryo, Output output, EnumMap map) {
        kryo.writeObject(output, new TreeMap<>(map));
    }

    @Override
    public EnumMap read(Kryo kryo, Input input, Class<? extends EnumMap> type) {
        return new EnumMap(kryo.readObject(input, TreeMap.class));
    }
}
