/** Public notices of a quarter: generated from the ledger at a cut-off, approved by another, published, and restated, never changed. */
@NullMarked
package org.mingzhang.domain.disclosure;

import org.jspecify.annotations.NullMarked;
