package org.mingzhang.documents.voucher;

import java.util.List;

/** One row of a table, from 1. */
record Line(int row, List<Cell> cells) {
    static final Cell BLANK = new Cell.Text("");

    Cell cell(int place) {
        return place < cells.size() ? cells.get(place) : BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
