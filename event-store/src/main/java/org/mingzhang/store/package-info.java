/** Storing: the log of events on PostgreSQL, and what is written in the same transaction. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store;
