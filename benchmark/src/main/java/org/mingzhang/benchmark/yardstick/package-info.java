/** What the ledger is measured against: public tools, doing no more than they must. */
@NullMarked
package org.mingzhang.benchmark.yardstick;

import org.jspecify.annotations.NullMarked;
