package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.source.Entry;

/** What may be asked of a declaration. */
public sealed interface DeclarationCommand extends LedgerCommand {
    Pattern ID = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}-]{0,79}");

    String declaration();

    @Override
    default Set<String> streams() {
        return Set.of(stream(declaration()));
    }

    static String stream(String declaration) {
        return "declaration:" + declaration;
    }

    private static void requireId(String declaration) {
        if (!ID.matcher(declaration).matches()) throw new BadInput("not-a-declaration-id", "declaration", declaration);
    }

    /**
     * Files a form as it was filled in; its contradictions are found, not refused.
     *
     * @param fund the fund that it is to become
     */
    record DeclareProject(String declaration, Entry entry, FundId fund, DeclarationForm form)
            implements DeclarationCommand {
        public DeclareProject {
            requireId(declaration);
            if (form.fiscalYear() != fund.fiscalYear())
                throw new BadInput("other-fiscal-year", "fund", fund.toString());
        }
    }

    /**
     * Puts a changed form in place of the one before, until it is submitted or after it came back.
     *
     * @param version of the form that was changed; null to replace whichever stands
     */
    record ReviseDeclaration(
            String declaration, Entry entry, @Nullable Integer version, DeclarationForm form)
            implements DeclarationCommand {
        public ReviseDeclaration {
            requireId(declaration);
            if (version != null && version < 1) throw new BadInput("not-positive", "version", version.toString());
        }
    }

    record SubmitDeclaration(String declaration, Entry entry) implements DeclarationCommand {
        public SubmitDeclaration {
            requireId(declaration);
        }
    }

    /** 退回修改. */
    record ReturnDeclaration(String declaration, Entry entry, String reason) implements DeclarationCommand {
        public ReturnDeclaration {
            requireId(declaration);
            reason = requireText("reason", reason);
        }

        @Override
        public Set<String> streams() {
            return Set.of(stream(declaration), ApprovalCommand.STREAM);
        }
    }

    /**
     * Signs the next step of the approval chain. The last signature opens the fund, appropriates its sources and allots its lines
     * in the same transaction, by the rules of a fund.
     *
     * @param fund as declared
     * @param jurisdiction the division whose treasury will number the fund's vouchers
     * @param projectCode 21 characters, where one is given out
     */
    record ApproveDeclaration(
            String declaration,
            Entry entry,
            FundId fund,
            String jurisdiction,
            @Nullable String projectCode) implements DeclarationCommand {
        public ApproveDeclaration {
            requireId(declaration);
            jurisdiction = requireText("jurisdiction", jurisdiction);
            FundProfile.requireProjectCode(projectCode);
        }

        @Override
        public Set<String> streams() {
            return Set.of(stream(declaration), fund.stream(), ApprovalCommand.STREAM);
        }
    }
}
