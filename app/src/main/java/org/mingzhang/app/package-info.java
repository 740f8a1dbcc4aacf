/** Running: the server, its REST interface and its command line. */
@NullMarked
package org.mingzhang.app;

import org.jspecify.annotations.NullMarked;
