package org.mingzhang.domain.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** Why a signature or a change of the chains was not accepted, in order of precedence. */
public sealed interface ApprovalRejection extends Rejection {
    /** Chains are the finance bureau's. */
    record ChainRoleMayNotWrite(Role role) implements ApprovalRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    /** The maker and all who sign are different people; nobody arranges to sign for another by themselves. */
    record SamePerson(String person) implements ApprovalRejection {
        @Override
        public String code() {
            return "same-person";
        }
    }

    /**
     * Somebody else's signature is waited for.
     *
     * @param unit the unit that has to sign; absent: any
     * @param persons who may sign; empty: everybody of the role and unit
     */
    record NotYourStep(
            String step, @Nullable Role role, @Nullable String unit, List<String> persons, String person)
            implements ApprovalRejection {
        static NotYourStep of(ApprovalStep step, Actor maker, String person) {
            var unit = step.ofMakersUnit() ? maker.unit() : step.unit();
            return new NotYourStep(step.name(), step.role(), unit, step.persons(), person);
        }

        @Override
        public String code() {
            return "not-your-step";
        }
    }

    /** A signature is given out of one's own hand by its holder, or by the finance bureau. */
    record NotYourSignature(String principal, String person) implements ApprovalRejection {
        @Override
        public String code() {
            return "not-your-signature";
        }
    }

    record DelegationUnknown(EntryId delegation) implements ApprovalRejection {
        @Override
        public String code() {
            return "delegation-unknown";
        }
    }

    record DelegationIdReused(EntryId entry) implements ApprovalRejection {
        @Override
        public String code() {
            return "entry-id-reused";
        }
    }
}
