/** Reading the whole log: read tables made anew, and balances without them. */
@NullMarked
package org.mingzhang.benchmark.log;

import org.jspecify.annotations.NullMarked;
