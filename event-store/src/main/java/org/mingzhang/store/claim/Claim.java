package org.mingzhang.store.claim;

/**
 * Something that may exist once in the whole ledger.
 *
 * @param kind {@link #KEY}, {@link #VOUCHER} or {@link #PAYEE_NAME}
 * @param key unique within its kind
 * @param holder whose it is: a repeat names the same holder, a conflict another
 */
public record Claim(String kind, String key, String holder) {
    /** Of a command's idempotency key, which is one within its principal. Held by the digest of its content. */
    public static final String KEY = "key";
    /** Of a voucher that was paid. Held by its fund. */
    public static final String VOUCHER = "voucher";
    /** Of an organisation's name. Held by its unified code. */
    public static final String PAYEE_NAME = "payee-name";

    /** What is claimed, whoever holds it. */
    public record Thing(String kind, String key) {}

    public Claim {
        if (kind.isBlank() || key.isBlank() || holder.isBlank()) {
            throw new IllegalArgumentException("a claim needs a kind, a key and a holder");
        }
    }

    public Thing thing() {
        return new Thing(kind, key);
    }
}
