/** Axon's event storage on the log: the only classes here that know Axon. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.axon;
