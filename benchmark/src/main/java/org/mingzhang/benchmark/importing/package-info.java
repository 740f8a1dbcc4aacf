/** Files in, through the server. */
@NullMarked
package org.mingzhang.benchmark.importing;

import org.jspecify.annotations.NullMarked;
