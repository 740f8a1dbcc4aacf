package org.mingzhang.store.claim;

/**
 * Something that may exist once in the whole ledger.
 *
 * @param kind {@code key}, {@code voucher} or {@code payee-name}
 * @param key unique within its kind
 * @param holder whose it is: a repeat names the same holder, a conflict another
 */
public record Claim(String kind, String key, String holder) {
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
