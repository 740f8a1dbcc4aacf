/** Measuring: the ledger beside its yardsticks, on one machine in one run. Nothing of the product depends on it. */
@NullMarked
package org.mingzhang.benchmark;

import org.jspecify.annotations.NullMarked;
