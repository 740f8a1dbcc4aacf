package org.mingzhang.domain.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.AwardAuthorisation;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What has happened in an award edition. */
public sealed interface AwardEvent extends LedgerEvent {
    String edition();

    @Override
    default String stream() {
        return AwardGate.stream(edition());
    }

    /** @param issued when the plan was issued, as the document says */
    record EditionOpened(
            String edition,
            Entry entry,
            @Nullable String document,
            @Nullable String plan,
            @Nullable EffectiveDate issued,
            String name,
            @Nullable FundId fund,
            List<EditionStage> stages,
            List<Category> categories,
            NoticeRule notice)
            implements AwardEvent {}

    /** How many there were, as a document says. */
    record CountRecorded(String edition, Entry entry, String category, AwardStep step, int count)
            implements AwardEvent {}

    record ApplicationSubmitted(String edition, Entry entry, String category, String applicant, Payee payee)
            implements AwardEvent {}

    record ApplicantIdentified(String edition, Entry entry, String applicant, Payee payee) implements AwardEvent {}

    record AwardStated(String edition, Entry entry, String category, Money each) implements AwardEvent {}

    /** Passed, unless there is a deficiency. */
    record FormReviewed(
            String edition,
            Entry entry,
            String applicant,
            @Nullable String deficiency) implements AwardEvent {}

    /** The reviewers' points; the score is their exact mean. */
    record ApplicantScored(String edition, Entry entry, String applicant, Review review, List<BigDecimal> marks)
            implements AwardEvent {}

    record ThresholdOverridden(String edition, Entry entry, String applicant, String reason) implements AwardEvent {}

    record TieDecided(String edition, Entry entry, String category, AwardStep step, List<String> order, String reason)
            implements AwardEvent {}

    record CandidatesSelected(String edition, Entry entry, String category, List<String> applicants)
            implements AwardEvent {}

    record VoteRecorded(String edition, Entry entry, String category, List<Ballot> ballots) implements AwardEvent {}

    record LaureatesProposed(String edition, Entry entry, String category, List<String> applicants)
            implements AwardEvent {}

    /** Nothing is paid to {@code laureates} until the end of {@code lastDay}. */
    record LaureatesPublished(String edition, Entry entry, List<String> laureates, LocalDate from, LocalDate lastDay)
            implements AwardEvent {}

    record ComplaintLodged(String edition, Entry entry, List<String> laureates, String subject) implements AwardEvent {}

    record ComplaintDecided(String edition, Entry entry, EntryId complaint, ComplaintOutcome outcome, String reason)
            implements AwardEvent {}

    /** A signature under a loaded approval chain; the last one brings the approval. */
    record AwardsSigned(String edition, Entry entry, List<SignedAward> awards) implements AwardEvent {}

    /** Given back before the approval: no longer proposed. */
    record AwardsReturned(String edition, Entry entry, List<String> laureates, String reason) implements AwardEvent {}

    /** The fund may pay these; in the same step the fund's own stream says so. */
    record AwardsApproved(String edition, Entry entry, FundId fund, List<AwardAuthorisation> awards)
            implements AwardEvent {}
}
