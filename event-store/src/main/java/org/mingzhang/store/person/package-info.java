/** People who are paid: kept outside the log, masked, and erasable. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.person;
