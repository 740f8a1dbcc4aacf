/** What the ledger answers, as tables (CSV, XLSX) and as journals for other double-entry tools (hledger, beancount). */
@NullMarked
package org.mingzhang.documents.export;

import org.jspecify.annotations.NullMarked;
