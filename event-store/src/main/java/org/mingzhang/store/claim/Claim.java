package org.mingzhang.store.claim;

import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key that belongs to one content for ever.
 *
 * @param kind {@code key}, {@code voucher} or {@code payee-name}
 * @param key unique within its kind over the whole ledger
 * @param contentHash lower-case hex digest of what was asked: a repeat has the same, a conflict another
 * @param answer JSON, what a repeat is told
 * @param event the event that came of it; absent when nothing had to change
 */
public record Claim(
        String kind,
        String key,
        String contentHash,
        String answer,
        @Nullable UUID event) {
    /** The order in which all writers take their claims, so that none waits for one that waits for him. */
    static final Comparator<Claim> ORDER = Comparator.comparing(Claim::kind).thenComparing(Claim::key);

    private static final Pattern HASH = Pattern.compile("([0-9a-f]{2})+");

    public Claim {
        if (kind.isBlank() || key.isBlank()) throw new IllegalArgumentException("a claim needs a kind and a key");
        if (!HASH.matcher(contentHash).matches()) throw new IllegalArgumentException("not a hash: " + contentHash);
    }

    public boolean isSameContentAs(Claim other) {
        return contentHash.equals(other.contentHash);
    }
}
