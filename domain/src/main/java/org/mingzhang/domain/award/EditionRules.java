package org.mingzhang.domain.award;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.award.AwardDecider.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.award.AwardEvent.*;
import org.mingzhang.domain.award.AwardRejection.*;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.statement.Statement.Stage;

/** What an edition is, how many took part in it, and who. */
final class EditionRules {
    private EditionRules() {}

    /** The stages of the plan are those that the document records; contradictions among them are shown and refuse nothing. */
    static Decision open(OpenEdition c, AwardWorld world) {
        var stages = List.<Stage>of();
        EffectiveDate issued = null;
        if (c.document() != null && world.document(c.document()).isRegistered()) {
            var claims = world.document(c.document()).claims();
            stages = claims.stages(c.plan());
            issued = claims.issued();
        }
        var steps = new ArrayList<EditionStage>();
        Map<String, AwardStep> byStage =
                c.steps().stream().collect(Collectors.toMap(EditionStep::stage, EditionStep::step, (a, b) -> b));
        for (var stage : stages) steps.add(EditionStage.of(stage, byStage.remove(stage.name())));
        if (c.plan() != null && c.document() != null) {
            if (stages.isEmpty()) return refuse(new PlanStageUnknown(c.document(), c.plan(), c.plan()));
            for (var missing : byStage.keySet()) return refuse(new PlanStageUnknown(c.document(), c.plan(), missing));
        }
        var opened = new EditionOpened(
                c.edition(),
                c.entry(),
                c.document(),
                c.plan(),
                issued,
                c.name(),
                c.fund(),
                steps,
                c.categories(),
                c.notice());
        return new Decision.Accepted(List.of(opened), PlanFindings.warnings(opened));
    }

    static Decision count(RecordCount c, AwardEdition edition) {
        if (edition.category(c.category()) == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        var no = AwardDecider.first(
                checkLimit(edition, c.category(), c.step(), c.count()),
                checkNeighbours(edition, c.category(), c.step(), c.count()));
        if (no != null) return refuse(no);
        return accept(
                edition,
                c.step(),
                c.entry(),
                List.of(new CountRecorded(c.edition(), c.entry(), c.category(), c.step(), c.count())));
    }

    static Decision submit(SubmitApplication c, AwardEdition edition) {
        var category = edition.category(c.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        if (category.rankedWith() != null) return refuse(new AppliedElsewhere(category.name(), category.rankedWith()));
        if (edition.applicant(c.applicant()) != null) return refuse(new ApplicantTwice(c.edition(), c.applicant()));
        var no = AwardDecider.first(
                checkSingle(edition, category, c.payee()),
                category.scoring() != null && edition.recorded(c.category(), AwardStep.SITE_REVIEW) > 0
                        ? new StepIsOver(c.category(), AwardStep.APPLICATION)
                        : null,
                checkCount(edition, c.category(), AwardStep.APPLICATION, 1));
        if (no != null) return refuse(no);
        return accept(
                edition,
                AwardStep.APPLICATION,
                c.entry(),
                List.of(new ApplicationSubmitted(c.edition(), c.entry(), c.category(), c.applicant(), c.payee())));
    }

    static Decision identify(IdentifyApplicant c, AwardEdition edition) {
        var applicant = edition.applicant(c.applicant());
        if (applicant == null) return refuse(new ApplicantUnknown(c.edition(), c.applicant()));
        var category = edition.category(applicant.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), applicant.category()));
        var twice = checkSingle(edition, category, c.payee());
        if (twice != null) return refuse(twice);
        if (!(applicant.payee() instanceof Payee.NotStated)) return refuse(new PayeeAlreadyStated(c.applicant()));
        return Decision.accept(new ApplicantIdentified(c.edition(), c.entry(), c.applicant(), c.payee()));
    }

    static Decision state(StateAward c, AwardEdition edition) {
        var category = edition.category(c.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        if (edition.each(category) != null) return refuse(new AmountAlreadyStated(c.category()));
        return Decision.accept(new AwardStated(c.edition(), c.entry(), c.category(), c.each()));
    }

    /** An organisation applies to a category once. */
    private static @Nullable AwardRejection checkSingle(AwardEdition edition, Category category, Payee payee) {
        if (!(payee instanceof Payee.Organisation organisation)) return null;
        boolean known = edition.applicantsOf(category.name())
                .anyMatch(a ->
                        a.payee() instanceof Payee.Organisation o && o.code().equals(organisation.code()));
        return known ? new ApplicantTwice(edition.id(), organisation.code().value()) : null;
    }

    /** Whether {@code more} would be more than a document counts. */
    static @Nullable AwardRejection checkCount(AwardEdition edition, String category, AwardStep step, int more) {
        var counted = edition.count(category, step);
        int asked = edition.recorded(category, step) + more;
        return counted != null && asked > counted ? new CountContradicted(category, step, counted, asked) : null;
    }

    /** A count is at least what has been recorded one by one, and at most what the plan allows. */
    private static @Nullable AwardRejection checkLimit(AwardEdition edition, String name, AwardStep step, int count) {
        var category = edition.category(name);
        if (category == null) return new CategoryUnknown(edition.id(), name);
        int recorded = edition.recorded(name, step);
        if (recorded > count) return new CountContradicted(name, step, count, recorded);
        if (step == AwardStep.SITE_REVIEW && category.candidateCap() != null && count > category.candidateCap())
            return new OverCap(name, step, category.candidateCap(), count);
        if (step == AwardStep.VOTE && category.finalists() != null && count > category.finalists())
            return new OverCap(name, step, category.finalists(), count);
        return step.compareTo(AwardStep.NOTICE) >= 0 && count > category.quota()
                ? new OverQuota(name, category.quota(), count)
                : null;
    }

    /** Nobody joins on the way: a later step never has more than an earlier one, those ranked together taken together. */
    private static @Nullable AwardRejection checkNeighbours(
            AwardEdition edition, String name, AwardStep step, int count) {
        var category = edition.category(name);
        if (category == null) return null;
        var group = edition.plan().categories().stream()
                .filter(c -> c.lead().equals(category.lead()))
                .map(Category::name)
                .toList();
        for (var other : AwardStep.values()) {
            if (other == step) continue;
            int asked = total(edition, group, name, step, count, step);
            int there = total(edition, group, name, step, count, other);
            boolean later = other.compareTo(step) > 0;
            if (there < 0) continue;
            if (later && there > asked) return new CountContradicted(name, other, there, asked);
            if (!later && asked > there) return new CountContradicted(name, other, there, asked);
        }
        return null;
    }

    /** What is counted in the group for a step, with the new count among it; −1 when nothing is. */
    private static int total(
            AwardEdition edition, List<String> group, String name, AwardStep step, int count, AwardStep of) {
        int sum = -1;
        for (var each : group) {
            var known = each.equals(name) && of == step ? Integer.valueOf(count) : edition.count(each, of);
            if (known != null) sum = Math.max(sum, 0) + known;
        }
        return sum;
    }
}
