package org.mingzhang.domain.declaration;

import java.util.List;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Role;

/** Why a declaration was not accepted, in order of precedence. What the approval chain or the fund says stands before or after. */
public sealed interface DeclarationRejection extends Rejection {
    record DeclarationRoleMayNotWrite(Role role) implements DeclarationRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    record DeclarationExists(String declaration) implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-exists";
        }
    }

    record DeclarationUnknown(String declaration) implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-unknown";
        }
    }

    record DeclarationNotInStage(String declaration, DeclarationStage stage, DeclarationStage needed)
            implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-not-in-stage";
        }
    }

    /**
     * Somebody has filed the form anew meanwhile.
     *
     * @param version that was changed
     * @param latest that stands
     */
    record DeclarationVersionDiffers(String declaration, int version, int latest) implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-version-differs";
        }
    }

    /** The form is for another year than the fund that was declared. */
    record DeclarationOtherYear(int year, FundId fund) implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-other-year";
        }
    }

    record DeclarationOtherFund(FundId declared, FundId given) implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-other-fund";
        }
    }

    /** Who drafted, revised or submitted it does not sign it. */
    record DeclarationMaker(String person) implements DeclarationRejection {
        @Override
        public String code() {
            return "same-person";
        }
    }

    /**
     * Σ parts = total does not hold.
     *
     * @param sum the first of the sums that disagree
     * @param difference computed − stated
     * @param lines the lines it comes from, where the form itself shows them
     * @param disagreeing how many sums disagree
     */
    record SumsDisagree(
            FormFinding.Kind sum,
            String subject,
            Money stated,
            Money computed,
            Money difference,
            List<FormFinding.Line> lines,
            int disagreeing)
            implements DeclarationRejection {
        public SumsDisagree {
            lines = List.copyOf(lines);
        }

        @Override
        public String code() {
            return "declaration-sums-disagree";
        }
    }

    /** Targets that nobody could say later to have been reached, or whose weights do not add up. */
    record TargetsNotReady(List<String> targets) implements DeclarationRejection {
        public TargetsNotReady {
            targets = List.copyOf(targets);
        }

        @Override
        public String code() {
            return "declaration-targets-not-ready";
        }
    }

    /** A fund belongs to a unit. */
    record DeclarationWithoutUnit(String declaration) implements DeclarationRejection {
        @Override
        public String code() {
            return "declaration-without-unit";
        }
    }
}
