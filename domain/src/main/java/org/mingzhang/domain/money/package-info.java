/** Amounts, rates and shares. Exact to the fen; no floating point. */
@NullMarked
package org.mingzhang.domain.money;

import org.jspecify.annotations.NullMarked;
