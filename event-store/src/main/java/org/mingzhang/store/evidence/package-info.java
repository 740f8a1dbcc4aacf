/** The bytes of evidence, beside the log. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.store.evidence;
