/** Where it is measured: the PostgreSQL server, the ledger on it, and the machine below. */
@NullMarked
package org.mingzhang.benchmark.site;

import org.jspecify.annotations.NullMarked;
