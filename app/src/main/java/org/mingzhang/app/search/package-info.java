/** The processes and documents, found by their names. */
@NullMarked
package org.mingzhang.app.search;

import org.jspecify.annotations.NullMarked;
