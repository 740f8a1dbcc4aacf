package org.mingzhang.domain.declaration;

import static java.util.Objects.requireNonNull;
import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.Approval.Verdict;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.declaration.DeclarationCommand.*;
import org.mingzhang.domain.declaration.DeclarationEvent.*;
import org.mingzhang.domain.declaration.DeclarationRejection.*;
import org.mingzhang.domain.fund.World;

/** The rules of a declaration: filed as it is, approved only when every sum agrees and every target can be measured. */
public final class DeclarationDecider {
    private DeclarationDecider() {}

    public static Decision decide(DeclarationCommand command, DeclarationState state, World world) {
        var role = command.entry().actor().role();
        if (!role.mayWrite()) return refuse(new DeclarationRoleMayNotWrite(role));
        if (!state.isDeclared() && !(command instanceof DeclareProject))
            return refuse(new DeclarationUnknown(command.declaration()));
        return switch (command) {
            case DeclareProject c -> declare(c, state);
            case ReviseDeclaration c -> revise(c, state);
            case SubmitDeclaration c -> submit(c, state);
            case ReturnDeclaration c -> giveBack(c, state, world.approvals());
            case ApproveDeclaration c -> approve(c, state, world);
        };
    }

    private static Decision declare(DeclareProject c, DeclarationState state) {
        if (state.isDeclared()) {
            var known = state.declared();
            return known.fund().equals(c.fund()) && known.form().equals(c.form())
                    ? new Decision.AlreadyRecorded(known.entry().id())
                    : refuse(new DeclarationExists(c.declaration()));
        }
        return accept(new ProjectDeclared(c.declaration(), c.entry(), c.fund(), c.form()));
    }

    private static Decision revise(ReviseDeclaration c, DeclarationState state) {
        if (state.stage() != DeclarationStage.DRAFTED && state.stage() != DeclarationStage.RETURNED) {
            return refuse(new DeclarationNotInStage(c.declaration(), state.stage(), DeclarationStage.DRAFTED));
        }
        if (c.version() != null && c.version() != state.version()) {
            return refuse(new DeclarationVersionDiffers(c.declaration(), c.version(), state.version()));
        }
        if (c.form().fiscalYear() != state.fund().fiscalYear()) {
            return refuse(new DeclarationOtherYear(c.form().fiscalYear(), state.fund()));
        }
        return accept(new DeclarationRevised(c.declaration(), c.entry(), c.form()));
    }

    private static Decision submit(SubmitDeclaration c, DeclarationState state) {
        if (state.stage() != DeclarationStage.DRAFTED) {
            return refuse(new DeclarationNotInStage(c.declaration(), state.stage(), DeclarationStage.DRAFTED));
        }
        return accept(new DeclarationSubmitted(
                c.declaration(), c.entry(), state.form().budget().year()));
    }

    private static Decision giveBack(ReturnDeclaration c, DeclarationState state, ApprovalRules rules) {
        if (state.stage() != DeclarationStage.SUBMITTED) {
            return refuse(new DeclarationNotInStage(c.declaration(), state.stage(), DeclarationStage.SUBMITTED));
        }
        var no = requireNonNull(state.approval()).checkReturn(c.entry(), rules);
        return no == null ? accept(new DeclarationReturned(c.declaration(), c.entry(), c.reason())) : refuse(no);
    }

    private static Decision approve(ApproveDeclaration c, DeclarationState state, World world) {
        if (state.stage() != DeclarationStage.SUBMITTED) {
            return refuse(new DeclarationNotInStage(c.declaration(), state.stage(), DeclarationStage.SUBMITTED));
        }
        if (!c.fund().equals(state.fund())) return refuse(new DeclarationOtherFund(state.fund(), c.fund()));
        return switch (requireNonNull(state.approval()).sign(c.entry(), world.approvals())) {
            case Verdict.Refused(var why) -> refuse(why);
            case Verdict.Signed(var signature, var complete) -> {
                var no = checkMaker(signature, state);
                if (no == null) no = checkForm(c.declaration(), state.form());
                if (no != null) yield refuse(no);
                yield complete
                        ? FundOpening.of(c, state.form(), signature, world)
                        : accept(new DeclarationSigned(c.declaration(), c.entry(), signature));
            }
        };
    }

    private static @Nullable Rejection checkMaker(Signature signature, DeclarationState state) {
        if (state.isMaker(signature.person())) return new DeclarationMaker(signature.person());
        var holder = signature.onBehalfOf();
        return holder != null && state.isMaker(holder) ? new DeclarationMaker(holder) : null;
    }

    /** What keeps a form from being approved as it stands; null when nothing does. */
    public static @Nullable DeclarationRejection checkForm(String declaration, DeclarationForm form) {
        var found = FormChecks.of(form);
        var sums = found.stream().filter(f -> f.kind().isSum()).toList();
        if (!sums.isEmpty()) {
            var first = sums.getFirst();
            return new SumsDisagree(
                    first.kind(),
                    first.subject(),
                    requireNonNull(first.stated()),
                    requireNonNull(first.computed()),
                    requireNonNull(first.difference()),
                    first.lines(),
                    sums.size());
        }
        var targets = found.stream()
                .filter(f -> f.kind().isInTheWay())
                .map(FormFinding::subject)
                .toList();
        if (!targets.isEmpty()) return new TargetsNotReady(targets);
        return form.project().unit() == null ? new DeclarationWithoutUnit(declaration) : null;
    }
}
