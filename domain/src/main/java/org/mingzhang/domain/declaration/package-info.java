/** Declared projects with their money, lines and performance targets: what is asked for, until an approval makes it a fund. */
@NullMarked
package org.mingzhang.domain.declaration;

import org.jspecify.annotations.NullMarked;
