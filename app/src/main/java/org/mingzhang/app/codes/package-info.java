/** Yearly tables of classification codes. */
@NullMarked
package org.mingzhang.app.codes;

import org.jspecify.annotations.NullMarked;
