package org.mingzhang.store.codec;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a payload: a record is an object of its components in their order, absent ones left out; money an integer of
 * fen; ids, document numbers, dates and decimals text; a member of a sealed type says its {@link Kinds kind} first. {@link ValueWriters}
 * write it, {@link ValueReaders} read it.
 */
final class LedgerJson {
    private LedgerJson() {}

    /** Reads payloads as trees, strictly. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }
}
