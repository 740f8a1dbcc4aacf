package org.mingzhang.domain.payee;

import java.time.LocalDate;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.source.Role;

/** Why a payee was not accepted, in order of precedence. */
public sealed interface PayeeRejection extends Rejection {
    record RoleMayNotWrite(Role role) implements PayeeRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    record PayeeUnknown(UnifiedCode payee) implements PayeeRejection {
        @Override
        public String code() {
            return "payee-unknown";
        }
    }

    /** The register knows the organisation under another name on that day: record the change with its evidence first. */
    record PayeeNameDiffers(UnifiedCode payee, String given, String registered, LocalDate on)
            implements PayeeRejection {
        @Override
        public String code() {
            return "payee-name-differs";
        }
    }

    /** A rename has to take effect after the one before it. */
    record RenameOutOfOrder(UnifiedCode payee, LocalDate from, LocalDate earliest) implements PayeeRejection {
        @Override
        public String code() {
            return "payee-rename-out-of-order";
        }
    }

    /** The same name already belongs to another code. */
    record PayeeNameTaken(String name, UnifiedCode payee, UnifiedCode holder) implements PayeeRejection {
        @Override
        public String code() {
            return "payee-name-taken";
        }
    }
}
