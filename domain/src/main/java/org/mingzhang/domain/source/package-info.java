/** Where a fact comes from: who, when, which document, and how certain. */
@NullMarked
package org.mingzhang.domain.source;

import org.jspecify.annotations.NullMarked;
