/** Writing through the server's REST interface, as clients do. */
@NullMarked
package org.mingzhang.benchmark.http;

import org.jspecify.annotations.NullMarked;
