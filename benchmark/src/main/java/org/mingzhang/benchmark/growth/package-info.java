/** How figures change with the size of the ledger. */
@NullMarked
package org.mingzhang.benchmark.growth;

import org.jspecify.annotations.NullMarked;
