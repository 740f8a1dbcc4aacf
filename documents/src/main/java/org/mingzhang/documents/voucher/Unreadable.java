package org.mingzhang.documents.voucher;

import org.mingzhang.domain.BadInput;

/** Ends the reading of a file: nothing after this place can be trusted. */
final class Unreadable extends RuntimeException {
    private final int row;
    private final transient BadInput what;

    Unreadable(int row, String code, String given) {
        this(row, "", code, given);
    }

    Unreadable(int row, String field, String code, String given) {
        super(code + " in row " + row);
        this.row = row;
        this.what = new BadInput(code, field, given);
    }

    Fault in(String file) {
        return new Fault(file, row, what.field(), what.code(), what.given());
    }
}
