/** Writing, in this process: payments spread over funds and all on one. */
@NullMarked
package org.mingzhang.benchmark.write;

import org.jspecify.annotations.NullMarked;
