/** Rows for PostgreSQL's COPY. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.copy;
