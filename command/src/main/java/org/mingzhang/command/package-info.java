/** Doing: commands become events, in one transaction over all streams they touch, once per idempotency key. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.command;
