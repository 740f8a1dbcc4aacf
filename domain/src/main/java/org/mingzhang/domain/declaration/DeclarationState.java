package org.mingzhang.domain.declaration;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.declaration.DeclarationEvent.*;
import org.mingzhang.domain.fund.FundId;

/** A declaration as it stands. Owned by one reader; {@link #evolve} changes it in place. */
public final class DeclarationState {
    private @Nullable ProjectDeclared declared;
    private @Nullable DeclarationForm form;
    private DeclarationStage stage = DeclarationStage.DRAFTED;
    private @Nullable Approval approval;
    private @Nullable String returned;
    private int version;
    private final Set<String> makers = new HashSet<>();

    public void evolve(DeclarationEvent event) {
        switch (event) {
            case ProjectDeclared e -> {
                declared = e;
                file(e, e.form());
            }
            case DeclarationRevised e -> {
                stage = DeclarationStage.DRAFTED;
                file(e, e.form());
            }
            case DeclarationSubmitted e -> {
                stage = DeclarationStage.SUBMITTED;
                approval = Approval.of(
                        ApprovalKind.DECLARATION, e.amount(), e.entry().actor());
                makers.add(e.entry().actor().person());
            }
            case DeclarationSigned e -> sign(e.signature());
            case DeclarationReturned e -> {
                stage = DeclarationStage.RETURNED;
                returned = e.reason();
            }
            case DeclarationApproved e -> {
                stage = DeclarationStage.APPROVED;
                sign(e.signature());
            }
        }
    }

    private void file(DeclarationEvent event, DeclarationForm filed) {
        form = filed;
        returned = null;
        version++;
        makers.add(event.entry().actor().person());
    }

    private void sign(Signature signature) {
        if (approval != null) approval = approval.with(signature);
    }

    public boolean isDeclared() {
        return declared != null;
    }

    /** @throws IllegalStateException when nothing is declared */
    public DeclarationForm form() {
        if (form == null) throw new IllegalStateException("nothing is declared");
        return form;
    }

    /** @throws IllegalStateException when nothing is declared */
    public ProjectDeclared declared() {
        if (declared == null) throw new IllegalStateException("nothing is declared");
        return declared;
    }

    public FundId fund() {
        return declared().fund();
    }

    public DeclarationStage stage() {
        return stage;
    }

    /** How often the form was filed. */
    public int version() {
        return version;
    }

    /** The signatures of its latest submission; absent before the first. */
    public @Nullable Approval approval() {
        return approval;
    }

    /** Why it came back; absent otherwise. */
    public @Nullable String returned() {
        return returned;
    }

    boolean isMaker(@Nullable String person) {
        return person != null && makers.contains(person);
    }
}
