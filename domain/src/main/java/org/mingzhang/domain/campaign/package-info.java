/** A campaign (创建工作): indicators, the evidence that units owe for them, and what scores and vetoes it. */
@NullMarked
package org.mingzhang.domain.campaign;

import org.jspecify.annotations.NullMarked;
