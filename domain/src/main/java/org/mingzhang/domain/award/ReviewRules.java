package org.mingzhang.domain.award;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.award.AwardDecider.accept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.award.AwardEvent.*;
import org.mingzhang.domain.award.AwardRejection.*;
import org.mingzhang.domain.fund.FundRejection.SamePerson;

/** What is found out about each applicant: its form, its scores, and what lets it pass the threshold or a tie. */
final class ReviewRules {
    private ReviewRules() {}

    static Decision form(ReviewForm c, AwardEdition edition) {
        var applicant = edition.applicant(c.applicant());
        if (applicant == null) return refuse(new ApplicantUnknown(c.edition(), c.applicant()));
        var over = checkFormReview(edition, applicant);
        if (over != null) return refuse(over);
        if (c.deficiency() == null && !Boolean.TRUE.equals(applicant.formPassed)) {
            var no = EditionRules.checkCount(edition, applicant.category(), AwardStep.FORM_REVIEW, 1);
            if (no != null) return refuse(no);
        }
        return accept(
                edition,
                AwardStep.FORM_REVIEW,
                c.entry(),
                List.of(new FormReviewed(c.edition(), c.entry(), c.applicant(), c.deficiency())));
    }

    static Decision score(ScoreApplicant c, AwardEdition edition) {
        var applicant = edition.applicant(c.applicant());
        if (applicant == null) return refuse(new ApplicantUnknown(c.edition(), c.applicant()));
        var no =
                switch (c.review()) {
                    case DOCUMENT -> checkDocumentReview(edition, applicant);
                    case SITE -> checkSiteReview(edition, applicant);
                };
        if (no != null) return refuse(no);
        return accept(
                edition,
                c.review().step(),
                c.entry(),
                List.of(new ApplicantScored(c.edition(), c.entry(), c.applicant(), c.review(), c.marks())));
    }

    static Decision override(OverrideThreshold c, AwardEdition edition) {
        var applicant = edition.applicant(c.applicant());
        if (applicant == null) return refuse(new ApplicantUnknown(c.edition(), c.applicant()));
        var no = checkOverride(edition, applicant);
        if (no != null) return refuse(no);
        if (applicant.documentScorer != null
                && applicant.documentScorer.isSamePersonAs(c.entry().actor())) {
            return refuse(new SamePerson(c.entry().actor().person()));
        }
        return Decision.accept(new ThresholdOverridden(c.edition(), c.entry(), c.applicant(), c.reason()));
    }

    static Decision tie(DecideTie c, AwardEdition edition) {
        var category = edition.category(c.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        for (var name : c.order())
            if (edition.applicant(name) == null) return refuse(new ApplicantUnknown(c.edition(), name));
        var ranking =
                switch (c.step()) {
                    case SITE_REVIEW -> SelectionRules.byDocumentScore(edition, category);
                    case VOTE -> SelectionRules.byComposite(edition, category);
                    case NOTICE -> SelectionRules.forPrize(edition, category);
                    default -> null;
                };
        if (ranking == null || c.order().size() < 2 || !ranking.areTied(c.order()))
            return refuse(new NotTied(c.category(), c.step()));
        return Decision.accept(new TieDecided(c.edition(), c.entry(), c.category(), c.step(), c.order(), c.reason()));
    }

    static @Nullable AwardRejection checkFormReview(AwardEdition edition, Applicant applicant) {
        return applicant.documentScore != null || hasCandidates(edition, applicant.category())
                ? new StepIsOver(applicant.category(), AwardStep.FORM_REVIEW)
                : null;
    }

    static @Nullable AwardRejection checkDocumentReview(AwardEdition edition, Applicant applicant) {
        if (!Boolean.TRUE.equals(applicant.formPassed)) return new FormNotPassed(applicant.name());
        return hasCandidates(edition, applicant.category())
                ? new StepIsOver(applicant.category(), AwardStep.DOCUMENT_REVIEW)
                : null;
    }

    static @Nullable AwardRejection checkSiteReview(AwardEdition edition, Applicant applicant) {
        if (!applicant.candidate) return new NotACandidate(applicant.name());
        boolean goneOn = edition.applicantsOf(applicant.category()).anyMatch(a -> a.ayes != null || a.prize != null);
        return goneOn ? new StepIsOver(applicant.category(), AwardStep.SITE_REVIEW) : null;
    }

    static @Nullable AwardRejection checkOverride(AwardEdition edition, Applicant applicant) {
        var category = edition.category(applicant.category());
        var scoring = category == null ? null : category.scoring();
        if (hasCandidates(edition, applicant.category())) {
            return new StepIsOver(applicant.category(), AwardStep.DOCUMENT_REVIEW);
        }
        var score = applicant.documentScore;
        if (score == null) return new NotScored(applicant.name(), AwardStep.DOCUMENT_REVIEW);
        if (scoring == null || scoring.threshold() == null) return new NoThreshold(applicant.category());
        return scoring.reaches(score)
                ? new ThresholdReached(applicant.name(), score.shown(), scoring.threshold())
                : null;
    }

    private static boolean hasCandidates(AwardEdition edition, String category) {
        return edition.recorded(category, AwardStep.SITE_REVIEW) > 0;
    }
}
