package org.mingzhang.documents.voucher;

/**
 * How much a file may hold; checked while it streams in, so that a larger one is refused without being held in memory.
 *
 * @param bytes of the file as it arrives
 * @param unpackedBytes of all parts of a workbook together, once unpacked
 * @param rows of data
 */
public record Limits(long bytes, long unpackedBytes, int rows) {
    private static final long MIB = 1 << 20;

    public static final Limits DEFAULT = new Limits(512 * MIB, 2048 * MIB, 2_000_000);
}
