package org.mingzhang.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do its work, for a reason that an operator can understand and remove. Said in Chinese, then in English. */
public class StoreFault extends RuntimeException {
    public StoreFault(String chinese, String english) {
        this(chinese, english, null);
    }

    public StoreFault(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
