/** What may happen only once in the whole ledger: idempotency keys, voucher numbers, payees' names. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.claim;
