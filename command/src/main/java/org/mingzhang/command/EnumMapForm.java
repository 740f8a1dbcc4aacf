package org.mingzhang.command;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps whose keys are members of one enum, as they are or read-only: Kryo cannot make these by itself. Never empty. */
@SuppressWarnings({"rawtypes", "unchecked"}) // Kryo knows no type parameters
final class EnumMapForm extends Serializer<Map> {
    static final Class<?> READ_ONLY = Collections.unmodifiableMap(Map.of()).getClass();

    @Override
    public void write(Kryo kryo, Output output, Map map) {
        if (!(map.keySet().iterator().next() instanceof Enum)) {
            throw new IllegalArgumentException("not a map of enums: " + map.getClass());
        }
        kryo.writeObject(output, new TreeMap<>(map));
    }

    @Override
    public Map read(Kryo kryo, Input input, Class<? extends Map> type) {
        var map = new EnumMap(kryo.readObject(input, TreeMap.class));
        return type == READ_ONLY ? Collections.unmodifiableMap(map) : map;
    }
}
