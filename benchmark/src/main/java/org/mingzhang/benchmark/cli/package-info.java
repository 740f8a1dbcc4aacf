/** {@code ledger bench}: what is measured, how it is shown, how it ends. */
@NullMarked
package org.mingzhang.benchmark.cli;

import org.jspecify.annotations.NullMarked;
