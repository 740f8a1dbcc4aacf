/** The working days of a year. */
@NullMarked
package org.mingzhang.app.calendar;

import org.jspecify.annotations.NullMarked;
