/** A PostgreSQL server of our own, started as a child process and never left behind. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.postgres;
