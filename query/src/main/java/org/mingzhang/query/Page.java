package org.mingzhang.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many rows.
 *
 * @param next cursor of the following page; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
