/** What was asked of the ledger and not done. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.attempt;
