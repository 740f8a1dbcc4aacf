/** Single streams, decoded: for what is few and short and is read by folding it. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.history;
