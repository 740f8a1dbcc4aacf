package org.mingzhang.domain.calendar;

import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.source.Role;

/** Why a calendar was not loaded. */
public sealed interface CalendarRejection extends Rejection {
    record CalendarRoleMayNotWrite(Role role) implements CalendarRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }
}
