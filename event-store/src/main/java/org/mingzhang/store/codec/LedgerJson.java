package org.mingzhang.store.codec;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a payload: a record is an object of its components in their order, absent ones left out; money an integer of
 * fen; ids, document numbers, dates and decimals text; a member of a sealed type says its {@link Kinds kind} first. {@link ValueWriters}
 * write it, {@link ValueReaders} read it.
 */
final class LedgerJson {
    private LedgerJson() {}

    /** Reads payloads as trees, strictly. Its threads do not wait for each other's buffers. */
    static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .recyclerPool(JsonRecyclerPools.threadLocalPool())
                        .build())
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }
}
