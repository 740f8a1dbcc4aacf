/** Yearly tables of classification codes, loaded and never hard-coded. */
@NullMarked
package org.mingzhang.domain.codes;

import org.jspecify.annotations.NullMarked;
