package org.mingzhang.domain.award;

import java.util.List;
import java.util.Objects;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.award.AwardEvent.EditionOpened;
import org.mingzhang.domain.award.AwardWarning.StageBeforePlan;
import org.mingzhang.domain.award.AwardWarning.StagesOverlap;
import org.mingzhang.domain.award.AwardWarning.StepOutsideStage;
import org.mingzhang.domain.statement.DocumentClaims;
import org.mingzhang.domain.statement.DocumentClaims.Claim;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.Findings;

/** Where the dates of an edition's plan contradict each other. */
public final class PlanFindings {
    private PlanFindings() {}

    public static List<Finding> of(EditionOpened plan) {
        if (plan.plan() == null) return List.of();
        var concept = plan.plan();
        var claims = plan.stages().stream()
                .map(stage -> new Claim("", stage.asStatement(concept)))
                .toList();
        return Findings.of(
                List.of(new DocumentClaims(String.valueOf(plan.document()), plan.issued(), claims)), List.of());
    }

    static List<Warning> warnings(EditionOpened plan) {
        return of(plan).stream().map(PlanFindings::warning).toList();
    }

    private static Warning warning(Finding finding) {
        return switch (finding.kind()) {
            case STAGE_ENDED_BEFORE_ISSUE ->
                new StageBeforePlan(arg(finding, "stage"), arg(finding, "end"), arg(finding, "issued"));
            case DATE_OUTSIDE_WINDOW ->
                new StepOutsideStage(
                        arg(finding, "step"), arg(finding, "date"), arg(finding, "stage"), arg(finding, "window"));
            case WINDOWS_OVERLAP ->
                new StagesOverlap(arg(finding, "first"), arg(finding, "second"), arg(finding, "days"));
            default -> throw new IllegalStateException("stages alone do not show " + finding.code());
        };
    }

    private static String arg(Finding finding, String name) {
        return Objects.requireNonNull(finding.args().get(name), name);
    }
}
