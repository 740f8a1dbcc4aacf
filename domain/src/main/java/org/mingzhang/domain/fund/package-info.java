/** The fund capability: what may happen to the money of a project in a fiscal year. */
@NullMarked
package org.mingzhang.domain.fund;

import org.jspecify.annotations.NullMarked;
