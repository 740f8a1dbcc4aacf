/** How events are written: names and revisions apart from classes, exact bytes, and the way from old revisions to new. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.codec;
