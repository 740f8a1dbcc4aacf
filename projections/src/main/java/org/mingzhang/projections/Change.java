package org.mingzhang.projections;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for one {@link Write}. The values stand in the order of its columns. */
record Change(Write write, List<@Nullable Object> values) {
    static Change of(Write write, @Nullable Object... values) {
        if (values.length != write.types().size()) {
            throw new IllegalArgumentException(write + " takes " + write.types().size() + " values");
        }
        return new Change(write, Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values)));
    }
}
