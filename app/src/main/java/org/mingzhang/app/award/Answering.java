package org.mingzhang.app.award;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.award.AwardAnswer.Block;
import org.mingzhang.app.award.AwardAnswer.Choice;
import org.mingzhang.app.award.AwardAnswer.Entrant;
import org.mingzhang.app.award.AwardAnswer.Notice;
import org.mingzhang.app.award.AwardAnswer.Objection;
import org.mingzhang.app.award.AwardAnswer.Place;
import org.mingzhang.app.award.AwardAnswer.Prize;
import org.mingzhang.app.award.AwardAnswer.Reach;
import org.mingzhang.app.award.AwardAnswer.Rule;
import org.mingzhang.app.document.Discrepancies;
import org.mingzhang.app.message.Messages;
import org.mingzhang.domain.award.Agenda;
import org.mingzhang.domain.award.Applicant;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.award.AwardEvent.LaureatesPublished;
import org.mingzhang.domain.award.AwardStep;
import org.mingzhang.domain.award.Category;
import org.mingzhang.domain.award.DayUnit;
import org.mingzhang.domain.award.EditionFindings;
import org.mingzhang.domain.award.LineUp;
import org.mingzhang.domain.award.PlanFindings;
import org.mingzhang.domain.award.Scoring;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;

/**
 * Turns an edition into its answer.
 *
 * @param day for which it is said what blocks a payment
 * @param paid by the purpose of the payments
 */
record Answering(
        AwardEdition edition, LocalDate day, Map<String, Money> paid, Discrepancies discrepancies, Messages messages) {
    private static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");

    AwardAnswer answer() {
        var plan = edition.plan();
        var applicants = edition.applicants().stream().map(this::entrant).toList();
        boolean approved = edition.applicants().stream().anyMatch(a -> a.authorisation() != null);
        return new AwardAnswer(
                edition.id(),
                plan.name(),
                edition.state(),
                day,
                plan.document(),
                plan.fund(),
                plan.categories().stream().map(this::prize).toList(),
                plan.categories().stream()
                        .mapToInt(c -> edition.took(c.name(), AwardStep.NOTICE))
                        .sum(),
                ceiling(plan.categories()),
                edition.applicants().stream().mapToLong(Answering::approvedFen).sum(),
                approved ? paid.values().stream().mapToLong(Money::fen).sum() : null,
                new Rule(
                        plan.notice().days(),
                        plan.notice().unit(),
                        plan.notice().firstDayCounts()),
                edition.notices().stream().map(this::notice).toList(),
                Agenda.unpublished(edition),
                plan.stages(),
                applicants,
                edition.complaints().stream()
                        .map(c -> new Objection(
                                c.lodged().entry().id().value(),
                                c.lodged().subject(),
                                c.lodged().laureates(),
                                c.lodged().entry().actor(),
                                c.outcome()))
                        .toList(),
                Stream.concat(PlanFindings.of(plan).stream(), EditionFindings.paymentNotStated(edition).stream())
                        .map(discrepancies::inWords)
                        .toList());
    }

    private Prize prize(Category category) {
        var scoring = category.scoring();
        var threshold = scoring == null ? null : scoring.threshold();
        var each = edition.each(category);
        return new Prize(
                category.name(),
                category.quota(),
                each == null ? null : each.fen(),
                fen(ceiling(category)),
                category.candidateCap(),
                category.finalists(),
                scoring == null ? null : scoring.documentWeight(),
                scoring == null ? null : scoring.siteWeight(),
                threshold == null ? null : threshold.toPlainString(),
                scoring == null || threshold == null ? null : justBelow(scoring, threshold),
                category.rankedWith(),
                took(category, AwardStep.APPLICATION),
                took(category, AwardStep.SITE_REVIEW),
                took(category, AwardStep.NOTICE),
                Agenda.lineUps(edition, category).stream()
                        .map(Answering::choice)
                        .toList());
    }

    private static Choice choice(LineUp lineUp) {
        var places = lineUp.places().stream()
                .map(p -> new Place(p.applicant(), lineUp.byVotes() ? votes(p.points()) : shown(p.points())))
                .toList();
        return new Choice(lineUp.step(), lineUp.most(), lineUp.byVotes(), places, lineUp.unscored(), lineUp.tied());
    }

    private static @Nullable Reach justBelow(Scoring scoring, BigDecimal threshold) {
        var score = threshold.subtract(HALF_A_POINT);
        return score.signum() < 0 ? null : new Reach(score.toPlainString(), scoring.reaches(Fraction.of(score)));
    }

    private @Nullable Integer took(Category category, AwardStep step) {
        int took = edition.took(category.name(), step);
        return took == 0 && edition.count(category.name(), step) == null ? null : Integer.valueOf(took);
    }

    private @Nullable Money ceiling(Category category) {
        var each = edition.each(category);
        return each == null ? null : Money.ofFen(Math.multiplyExact(each.fen(), category.quota()));
    }

    private @Nullable Long ceiling(List<Category> categories) {
        var ceilings = categories.stream().map(this::ceiling).toList();
        return ceilings.contains(null)
                ? null
                : Long.valueOf(
                        Money.sum(ceilings.stream().map(Objects::requireNonNull).toList())
                                .fen());
    }

    private Notice notice(LaureatesPublished notice) {
        long without = DAYS.between(notice.from(), notice.lastDay());
        var rule = edition.plan().notice();
        boolean calendar = rule.unit() == DayUnit.CALENDAR_DAYS;
        return new Notice(
                notice.from(),
                notice.lastDay(),
                Math.max(0, DAYS.between(day, notice.lastDay())),
                without + 1,
                without,
                calendar ? Boolean.valueOf(without + 1 == rule.days()) : null,
                calendar ? Boolean.valueOf(without == rule.days()) : null,
                notice.laureates());
    }

    private Entrant entrant(Applicant applicant) {
        var composite = edition.composite(applicant);
        var received = paid.get(edition.id() + " · " + applicant.name());
        return new Entrant(
                applicant.name(),
                applicant.category(),
                applicant.payee(),
                applicant.formPassed(),
                shown(applicant.documentScore()),
                shown(applicant.siteScore()),
                shown(composite),
                composite == null ? null : composite.toString(),
                applicant.isOverridden(),
                applicant.isCandidate(),
                Agenda.reviews(edition, applicant),
                Agenda.isBelowThreshold(edition, applicant),
                applicant.documentScorer(),
                applicant.ayes(),
                applicant.prize(),
                applicant.makers(),
                applicant.noticeLast(),
                applicant.authorisation() == null
                        ? null
                        : Long.valueOf(applicant.authorisation().amount().fen()),
                applicant.fund(),
                fen(received),
                received == null || received.isZero() ? blocked(applicant) : null);
    }

    private @Nullable Block blocked(Applicant applicant) {
        if (applicant.prize() == null) return null;
        var no = edition.blocked(applicant, day);
        if (no == null) return null;
        var sentence = messages.of(no);
        return new Block(no.code(), sentence.zh(), sentence.en());
    }

    private static long approvedFen(Applicant applicant) {
        return applicant.authorisation() == null
                ? 0
                : applicant.authorisation().amount().fen();
    }

    private static @Nullable String votes(@Nullable Fraction ayes) {
        return ayes == null ? null : ayes.toString();
    }

    private static @Nullable String shown(@Nullable Fraction score) {
        return score == null ? null : score.shown();
    }

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }
}
