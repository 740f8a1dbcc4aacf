/** The log of events: appended in one order, without a gap, and read in that order. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.log;
