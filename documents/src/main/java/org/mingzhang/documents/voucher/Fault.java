package org.mingzhang.documents.voucher;

/**
 * Something in a file that cannot be read, by a stable code whose sentence stands at the edge.
 *
 * @param file name of the file, without folders
 * @param row line of a CSV file or row of a sheet, from 1; 0 where the file as a whole is at fault
 * @param field heading of the column as the file writes it; empty where no single cell is at fault
 * @param given what stood there, shortened
 */
public record Fault(String file, int row, String field, String code, String given) {
    private static final int LONGEST = 200;

    public Fault {
        if (given.length() > LONGEST) given = given.substring(0, LONGEST) + "…";
    }
}
