package org.mingzhang.domain.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.award.LineUp.Place;

/** What may be recorded next of an edition: what its rules would not refuse for coming too early or too late. */
public final class Agenda {
    private Agenda() {}

    /** The reviews that may be recorded, or recorded anew, of an applicant. */
    public static List<AwardStep> reviews(AwardEdition edition, Applicant applicant) {
        var open = new ArrayList<AwardStep>();
        if (ReviewRules.checkFormReview(edition, applicant) == null) open.add(AwardStep.FORM_REVIEW);
        if (ReviewRules.checkDocumentReview(edition, applicant) == null) open.add(AwardStep.DOCUMENT_REVIEW);
        if (ReviewRules.checkSiteReview(edition, applicant) == null) open.add(AwardStep.SITE_REVIEW);
        return open;
    }

    /** Whether the applicant goes on only if the threshold is overridden. */
    public static boolean isBelowThreshold(AwardEdition edition, Applicant applicant) {
        return !applicant.overridden && ReviewRules.checkOverride(edition, applicant) == null;
    }

    /** Those whom the next notice is to name. */
    public static List<String> unpublished(AwardEdition edition) {
        return edition.applicants().stream()
                .filter(a -> a.isLaureate() && a.noticeLast == null)
                .map(Applicant::name)
                .toList();
    }

    /** Every decision that a category may take next. */
    public static List<LineUp> lineUps(AwardEdition edition, Category category) {
        return Stream.of(candidates(edition, category), finalists(edition, category), laureates(edition, category))
                .filter(Objects::nonNull)
                .filter(lineUp ->
                        !lineUp.places().isEmpty() || !lineUp.unscored().isEmpty())
                .toList();
    }

    private static @Nullable LineUp candidates(AwardEdition edition, Category category) {
        int chosen = edition.recorded(category.name(), AwardStep.SITE_REVIEW);
        boolean isScored = category.scoring() != null;
        if (category.rankedWith() != null || (isScored && chosen > 0)) return null;
        var cap = category.candidateCap();
        var most = cap == null ? null : Integer.valueOf(cap - chosen);
        if (most != null && most < 1) return null;
        if (!isScored) {
            var fit = edition.applicantsOf(category.name())
                    .filter(a -> !Boolean.FALSE.equals(a.formPassed) && !a.candidate);
            return unranked(AwardStep.SITE_REVIEW, most, fit);
        }
        var unscored = edition.applicantsOf(category.name())
                .filter(a -> Boolean.TRUE.equals(a.formPassed) && a.documentScore == null);
        return ranked(SelectionRules.byDocumentScore(edition, category), most, false, unscored);
    }

    private static @Nullable LineUp finalists(AwardEdition edition, Category category) {
        if (category.rankedWith() != null || isDecided(edition, category)) return null;
        var candidates = edition.applicantsOf(category.name()).filter(a -> a.candidate && a.upheld == null);
        if (category.scoring() == null) return unranked(AwardStep.VOTE, category.finalists(), candidates);
        var ranking = SelectionRules.byComposite(edition, category);
        return ranked(ranking, category.finalists(), false, SelectionRules.unscoredOnSite(edition, category));
    }

    private static @Nullable LineUp laureates(AwardEdition edition, Category category) {
        int most = category.quota() - edition.laureates(category.name()).size();
        var group = Objects.requireNonNull(edition.category(category.lead()));
        boolean isLater = category.rankedWith() != null;
        if (most < 1 || (isLater && edition.laureates(group.name()).isEmpty())) return null;
        boolean voted = SelectionRules.isVotedOn(edition, group);
        if (!voted && group.scoring() == null) {
            var free = edition.applicantsOf(group.name()).filter(a -> a.candidate && SelectionRules.isFree(a));
            return unranked(AwardStep.NOTICE, most, free);
        }
        if (!voted && group.finalists() != null) return null;
        return ranked(
                SelectionRules.forPrize(edition, category),
                most,
                voted,
                voted ? Stream.of() : SelectionRules.unscoredOnSite(edition, group));
    }

    private static boolean isDecided(AwardEdition edition, Category category) {
        return edition.applicantsOf(category.name()).anyMatch(a -> a.ayes != null || a.prize != null);
    }

    private static LineUp unranked(AwardStep step, @Nullable Integer most, Stream<Applicant> applicants) {
        var places = applicants.map(a -> new Place(a.name(), null)).toList();
        return new LineUp(step, most, false, places, List.of(), List.of());
    }

    private static LineUp ranked(Ranking ranking, @Nullable Integer most, boolean byVotes, Stream<Applicant> unscored) {
        return new LineUp(
                ranking.step(),
                most,
                byVotes,
                ranking.places().stream()
                        .map(p -> new Place(p.applicant(), p.score()))
                        .toList(),
                unscored.map(Applicant::name).toList(),
                most == null ? List.of() : ranking.tiedAt(most));
    }
}
