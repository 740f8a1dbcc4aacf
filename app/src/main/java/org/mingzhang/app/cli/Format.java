package org.mingzhang.app.cli;

/** How an answer is printed; named as the user types it. */
enum Format {
    /** For people. */
    table,
    /** For scripts: one document, amounts in fen. */
    json
}
