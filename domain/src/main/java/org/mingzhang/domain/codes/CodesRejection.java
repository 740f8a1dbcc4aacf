package org.mingzhang.domain.codes;

import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.source.Role;

/** Why codes were not loaded or not accepted, in order of precedence. */
public sealed interface CodesRejection extends Rejection {
    record CodesRoleMayNotWrite(Role role) implements CodesRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    /**
     * A code that no loaded table has.
     *
     * @param loaded how many codes of that kind are loaded for the year; with none the table is missing altogether
     */
    record CodeUnknown(CodeKind kind, String given, int year, int loaded) implements CodesRejection {
        @Override
        public String code() {
            return "code-unknown";
        }
    }
}
