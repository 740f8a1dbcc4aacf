package org.mingzhang.store.axon;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids that rise with time, so that the index on them grows at its end: UUID version 7, Unix milliseconds and then chance (RFC 9562,
 * section 5.7).
 */
public final class TimeOrderedIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = 1L << 63 | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
