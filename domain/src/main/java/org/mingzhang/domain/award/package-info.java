/** Award editions (届): from the plan through reviews, vote, public notice and complaints to the approval that lets a fund pay. */
@NullMarked
package org.mingzhang.domain.award;

import org.jspecify.annotations.NullMarked;
