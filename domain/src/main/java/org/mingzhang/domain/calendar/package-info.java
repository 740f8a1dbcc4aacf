/** Which days are working days, as loaded year by year. */
@NullMarked
package org.mingzhang.domain.calendar;

import org.jspecify.annotations.NullMarked;
