package org.mingzhang.documents.voucher;

import java.util.ArrayList;
import java.util.List;

/** The faults of one file, the first of them listed and all of them counted: a file of a million bad rows must fit in memory. */
final class Faults {
    private static final int MOST_LISTED = 10_000;

    private final List<Fault> listed = new ArrayList<>();
    private int count;

    void add(Fault fault) {
        count++;
        if (listed.size() < MOST_LISTED) listed.add(fault);
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    VoucherFile.Read after(int rows, Opening opening) {
        return new VoucherFile.Read(rows, List.copyOf(listed), count - listed.size(), opening);
    }
}
