/** Performance evaluation. */
@NullMarked
package org.mingzhang.app.evaluation;

import org.jspecify.annotations.NullMarked;
