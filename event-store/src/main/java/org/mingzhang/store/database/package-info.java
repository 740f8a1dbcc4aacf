/** The ledger's database: its roles, schema and guards. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.database;
