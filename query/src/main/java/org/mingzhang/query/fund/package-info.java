/** What is asked of funds: figures on both time axes, what they are made of, and what changed them. */
@NullMarked
package org.mingzhang.query.fund;

import org.jspecify.annotations.NullMarked;
