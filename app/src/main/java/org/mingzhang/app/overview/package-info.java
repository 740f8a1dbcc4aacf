/** All funds and all contradictions in one answer. */
@NullMarked
package org.mingzhang.app.overview;

import org.jspecify.annotations.NullMarked;
