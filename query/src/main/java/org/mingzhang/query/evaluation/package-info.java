/** Evaluations as forms: what stands in them, apart from how they look. */
@NullMarked
package org.mingzhang.query.evaluation;

import org.jspecify.annotations.NullMarked;
