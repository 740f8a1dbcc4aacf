package org.mingzhang.domain.award;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.award.AwardDecider.accept;
import static org.mingzhang.domain.award.AwardDecider.first;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.award.AwardEvent.*;
import org.mingzhang.domain.award.AwardRejection.*;
import org.mingzhang.domain.award.AwardWarning.RecordedAsStated;
import org.mingzhang.domain.fund.PayoutRejection.ComplaintUpheld;
import org.mingzhang.domain.money.Fraction;

/**
 * Who goes on: the first of the ranking and nobody else, where there is a scoring. A category without one records who went on as
 * the document states it.
 */
final class SelectionRules {
    private SelectionRules() {}

    static Decision select(SelectCandidates c, AwardEdition edition) {
        var category = edition.category(c.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        if (category.rankedWith() != null) return refuse(new AppliedElsewhere(category.name(), category.rankedWith()));
        if (category.scoring() != null && edition.recorded(c.category(), AwardStep.SITE_REVIEW) > 0) {
            return refuse(new StepIsOver(c.category(), AwardStep.SITE_REVIEW));
        }
        var no = first(
                checkApplicants(edition, category, c.applicants()),
                checkCap(
                        category,
                        AwardStep.SITE_REVIEW,
                        category.candidateCap(),
                        edition.recorded(c.category(), AwardStep.SITE_REVIEW)
                                + c.applicants().size()),
                EditionRules.checkCount(
                        edition,
                        c.category(),
                        AwardStep.SITE_REVIEW,
                        c.applicants().size()),
                checkDocumentScores(edition, category, c.applicants()));
        if (no != null) return refuse(no);
        var selected = new CandidatesSelected(c.edition(), c.entry(), c.category(), c.applicants());
        return accept(
                edition,
                AwardStep.SITE_REVIEW,
                c.entry(),
                List.of(selected),
                asStated(category, AwardStep.SITE_REVIEW));
    }

    static Decision vote(RecordVote c, AwardEdition edition) {
        var category = edition.category(c.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        if (category.rankedWith() != null) return refuse(new AppliedElsewhere(category.name(), category.rankedWith()));
        if (edition.recorded(c.category(), AwardStep.VOTE) > 0
                || edition.applicantsOf(c.category()).anyMatch(a -> a.prize != null)) {
            return refuse(new StepIsOver(c.category(), AwardStep.VOTE));
        }
        var finalists = c.ballots().stream().map(Ballot::applicant).toList();
        var no = first(
                checkApplicants(edition, category, finalists),
                checkCandidates(edition, finalists),
                checkCap(category, AwardStep.VOTE, category.finalists(), finalists.size()),
                EditionRules.checkCount(edition, c.category(), AwardStep.VOTE, finalists.size()),
                category.scoring() == null ? null : checkSiteScores(edition, category),
                category.scoring() == null
                        ? null
                        : byComposite(edition, category).check(finalists));
        if (no != null) return refuse(no);
        var voted = new VoteRecorded(c.edition(), c.entry(), c.category(), c.ballots());
        return accept(edition, AwardStep.VOTE, c.entry(), List.of(voted), asStated(category, AwardStep.VOTE));
    }

    static Decision propose(ProposeLaureates c, AwardEdition edition) {
        var category = edition.category(c.category());
        if (category == null) return refuse(new CategoryUnknown(c.edition(), c.category()));
        var lead = category.rankedWith();
        if (lead != null && edition.laureates(lead).isEmpty()) {
            return refuse(new LeadCategoryFirst(c.category(), lead));
        }
        var inGroup = edition.category(category.lead());
        if (inGroup == null) return refuse(new CategoryUnknown(c.edition(), category.lead()));
        int size = c.applicants().size();
        int asked = edition.laureates(c.category()).size() + size;
        Rejection no = first(
                checkApplicants(edition, inGroup, c.applicants()),
                checkCandidates(edition, c.applicants()),
                asked > category.quota() ? new OverQuota(c.category(), category.quota(), asked) : null,
                EditionRules.checkCount(edition, c.category(), AwardStep.NOTICE, size));
        if (no == null) no = checkFree(edition, c.applicants());
        if (no == null) no = checkPrize(edition, inGroup, category, c.applicants());
        if (no != null) return refuse(no);
        boolean ranked = inGroup.scoring() != null || isVotedOn(edition, inGroup);
        var proposed = new LaureatesProposed(c.edition(), c.entry(), c.category(), c.applicants());
        return accept(
                edition,
                AwardStep.VOTE,
                c.entry(),
                List.of(proposed),
                ranked ? new Warning[0] : new Warning[] {new RecordedAsStated(c.category(), AwardStep.NOTICE)});
    }

    /** Applicants whose form passed and whose document score reaches the threshold, or was let through. */
    static Ranking byDocumentScore(AwardEdition edition, Category category) {
        var fit = edition.applicantsOf(category.name()).filter(a -> reaches(a, category.scoring()));
        return ranking(edition, category, AwardStep.SITE_REVIEW, fit, a -> a.documentScore);
    }

    /** Candidates by the weighted mean of both reviews. */
    static Ranking byComposite(AwardEdition edition, Category category) {
        return ranking(edition, category, AwardStep.VOTE, scored(edition, category), a -> composite(a, category));
    }

    /** Those who may still receive a prize, by votes where the committee voted, else by the weighted mean. */
    static Ranking forPrize(AwardEdition edition, Category category) {
        var lead = edition.category(category.lead());
        var group = lead == null ? category : lead;
        if (isVotedOn(edition, group)) {
            var free = edition.applicantsOf(group.name()).filter(a -> a.ayes != null && isFree(a));
            return ranking(
                    edition, category, AwardStep.NOTICE, free, a -> a.ayes == null ? null : Fraction.of(a.ayes, 1));
        }
        var free = scored(edition, group).filter(SelectionRules::isFree);
        return ranking(edition, category, AwardStep.NOTICE, free, a -> composite(a, group));
    }

    /** The weighted mean of both reviews; null when one is missing or there is no scoring. */
    static @Nullable Fraction composite(Applicant applicant, Category category) {
        var scoring = category.scoring();
        var document = applicant.documentScore;
        var site = applicant.siteScore;
        return scoring == null || document == null || site == null ? null : scoring.composite(document, site);
    }

    private static boolean reaches(Applicant applicant, @Nullable Scoring scoring) {
        var score = applicant.documentScore;
        return score != null && (scoring == null || applicant.overridden || scoring.reaches(score));
    }

    private static Stream<Applicant> scored(AwardEdition edition, Category category) {
        return edition.applicantsOf(category.name())
                .filter(a -> a.candidate && a.upheld == null && composite(a, category) != null);
    }

    private static Ranking ranking(
            AwardEdition edition,
            Category category,
            AwardStep step,
            Stream<Applicant> applicants,
            Function<Applicant, @Nullable Fraction> score) {
        var ties = edition.ties(category.name(), step);
        var places = applicants
                .flatMap(a -> {
                    var points = score.apply(a);
                    return points == null
                            ? Stream.<Ranking.Place>empty()
                            : Stream.of(Ranking.Place.of(a.name(), points, ties));
                })
                .toList();
        return new Ranking(category.name(), step, places);
    }

    static boolean isFree(Applicant applicant) {
        return applicant.prize == null && applicant.upheld == null;
    }

    static boolean isVotedOn(AwardEdition edition, Category group) {
        return edition.recorded(group.name(), AwardStep.VOTE) > 0;
    }

    private static @Nullable AwardRejection checkApplicants(
            AwardEdition edition, Category category, List<String> names) {
        for (var name : names) {
            var applicant = edition.applicant(name);
            if (applicant == null || !applicant.category().equals(category.name()))
                return new ApplicantUnknown(edition.id(), name);
            if (Boolean.FALSE.equals(applicant.formPassed)) return new FormNotPassed(name);
        }
        return null;
    }

    private static @Nullable AwardRejection checkCandidates(AwardEdition edition, List<String> names) {
        for (var name : names) {
            var applicant = edition.applicant(name);
            if (applicant == null || !applicant.candidate) return new NotACandidate(name);
        }
        return null;
    }

    private static @Nullable AwardRejection checkCap(
            Category category, AwardStep step, @Nullable Integer cap, int asked) {
        return cap != null && asked > cap ? new OverCap(category.name(), step, cap, asked) : null;
    }

    /** Everybody whose form passed has been scored, those chosen reach the threshold, and they are the first. */
    private static @Nullable AwardRejection checkDocumentScores(
            AwardEdition edition, Category category, List<String> names) {
        var scoring = category.scoring();
        if (scoring == null) return null;
        for (var applicant : edition.applicantsOf(category.name()).toList()) {
            boolean chosen = names.contains(applicant.name());
            var score = applicant.documentScore;
            if (score == null && (chosen || Boolean.TRUE.equals(applicant.formPassed)))
                return new NotScored(applicant.name(), AwardStep.DOCUMENT_REVIEW);
            if (chosen
                    && score != null
                    && scoring.threshold() != null
                    && !applicant.overridden
                    && !scoring.reaches(score))
                return new BelowThreshold(applicant.name(), score.shown(), scoring.threshold());
        }
        return byDocumentScore(edition, category).check(names);
    }

    /** Candidates whose weighted mean is not known yet. */
    static Stream<Applicant> unscoredOnSite(AwardEdition edition, Category category) {
        return edition.applicantsOf(category.name()).filter(a -> a.candidate && composite(a, category) == null);
    }

    private static @Nullable AwardRejection checkSiteScores(AwardEdition edition, Category category) {
        return unscoredOnSite(edition, category)
                .findFirst()
                .map(a -> new NotScored(a.name(), AwardStep.SITE_REVIEW))
                .orElse(null);
    }

    private static @Nullable Rejection checkFree(AwardEdition edition, List<String> names) {
        for (var name : names) {
            var applicant = edition.applicant(name);
            if (applicant == null) return new ApplicantUnknown(edition.id(), name);
            if (applicant.upheld != null) return new ComplaintUpheld(edition.id(), name, applicant.upheld);
            if (applicant.prize != null) return new AlreadyProposed(name, applicant.prize);
        }
        return null;
    }

    /** Where the plan limits the finalists, the committee's vote decides; else votes where there are any. */
    private static @Nullable AwardRejection checkPrize(
            AwardEdition edition, Category group, Category category, List<String> names) {
        boolean voted = isVotedOn(edition, group);
        if (!voted && group.scoring() == null) return null;
        for (var name : names) {
            var applicant = edition.applicant(name);
            boolean needsVote = voted || group.finalists() != null;
            if (applicant != null && needsVote && applicant.ayes == null) return new NotScored(name, AwardStep.VOTE);
        }
        if (!voted) {
            var no = checkSiteScores(edition, group);
            if (no != null) return no;
        }
        return forPrize(edition, category).check(names);
    }

    private static Warning[] asStated(Category category, AwardStep step) {
        return category.scoring() == null
                ? new Warning[] {new RecordedAsStated(category.name(), step)}
                : new Warning[0];
    }
}
