/** How long one caller waits, and whether that grows with what the ledger holds. */
@NullMarked
package org.mingzhang.benchmark.latency;

import org.jspecify.annotations.NullMarked;
