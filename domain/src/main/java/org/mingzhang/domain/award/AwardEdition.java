package org.mingzhang.domain.award;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.award.AwardEvent.*;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.PayoutRejection;
import org.mingzhang.domain.fund.PayoutRejection.*;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;

/** An award edition (届) as far as it has come. Owned by one reader; {@link #evolve} changes it in place. */
public final class AwardEdition implements AwardGate {
    /** @param outcome null while it is open */
    public record Complaint(
            ComplaintLodged lodged, @Nullable ComplaintOutcome outcome) {}

    private record Counted(String category, AwardStep step) {}

    private final String id;
    private @Nullable EditionOpened opened;
    private final Map<String, Money> stated = new HashMap<>();
    private final Map<String, Actor> statedBy = new HashMap<>();
    private final Map<Counted, Integer> counts = new HashMap<>();
    private final Map<String, Applicant> applicants = new LinkedHashMap<>();
    private final Map<EntryId, Complaint> complaints = new LinkedHashMap<>();
    private final List<LaureatesPublished> notices = new ArrayList<>();
    private final List<TieDecided> ties = new ArrayList<>();
    private final Set<EntryId> entries = new HashSet<>();

    public AwardEdition(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    @Override
    public boolean isOpen() {
        return opened != null;
    }

    /** @throws NullPointerException when it is not open */
    public EditionOpened plan() {
        return requireNonNull(opened, "the edition is not open");
    }

    public Collection<Applicant> applicants() {
        return List.copyOf(applicants.values());
    }

    public Collection<Complaint> complaints() {
        return List.copyOf(complaints.values());
    }

    /** What a laureate of the category receives; null where no document says so. */
    public @Nullable Money each(Category category) {
        return category.each() == null ? stated.get(category.name()) : category.each();
    }

    /** How many there were, as a document says; null when it does not. */
    public @Nullable Integer count(String category, AwardStep step) {
        return counts.get(new Counted(category, step));
    }

    /** How many have been recorded one by one. */
    public int recorded(String category, AwardStep step) {
        return (int)
                switch (step) {
                    case APPLICATION -> applicantsOf(category).count();
                    case FORM_REVIEW ->
                        applicantsOf(category)
                                .filter(a -> Boolean.TRUE.equals(a.formPassed))
                                .count();
                    case DOCUMENT_REVIEW ->
                        applicantsOf(category)
                                .filter(a -> a.documentScore != null)
                                .count();
                    case SITE_REVIEW ->
                        applicantsOf(category).filter(a -> a.candidate).count();
                    case VOTE ->
                        applicantsOf(category).filter(a -> a.ayes != null).count();
                    case NOTICE -> laureates(category).size();
                    case APPROVAL, PAYOUT ->
                        laureates(category).stream()
                                .filter(a -> a.authorisation != null)
                                .count();
                };
    }

    /** How many took part in a step: as a document counts them, else as recorded one by one. */
    public int took(String category, AwardStep step) {
        var counted = count(category, step);
        return counted == null ? recorded(category, step) : counted;
    }

    public AwardState state() {
        var laureates =
                applicants.values().stream().filter(Applicant::isLaureate).toList();
        if (complaints.values().stream().anyMatch(c -> c.outcome() == null)) return AwardState.COMPLAINT_OPEN;
        if (!laureates.isEmpty() && laureates.stream().allMatch(a -> a.authorisation != null))
            return AwardState.APPROVED;
        if (!notices.isEmpty()) return AwardState.NOTICE_PUBLISHED;
        if (!laureates.isEmpty() || anyTook(AwardStep.NOTICE)) return AwardState.PROPOSED;
        if (anyTook(AwardStep.SITE_REVIEW)) return AwardState.SITE_REVIEW;
        boolean scored = applicants.values().stream().anyMatch(a -> a.documentScore != null);
        if (scored || anyTook(AwardStep.DOCUMENT_REVIEW)) return AwardState.DOCUMENT_REVIEW;
        return anyTook(AwardStep.APPLICATION) ? AwardState.APPLICATIONS : AwardState.OPENED;
    }

    private boolean anyTook(AwardStep step) {
        return plan().categories().stream().anyMatch(c -> took(c.name(), step) > 0);
    }

    public List<LaureatesPublished> notices() {
        return List.copyOf(notices);
    }

    /** The weighted mean of an applicant's two scores; null when one is missing, or the plan has no scoring. */
    public @Nullable Fraction composite(Applicant applicant) {
        return SelectionRules.composite(applicant, requireNonNull(category(applicant.category())));
    }

    /** Every fund that pays one of its laureates. */
    public Set<FundId> funds() {
        return applicants.values().stream()
                .map(a -> a.fund)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why a laureate would not be paid on {@code day}, as far as the edition knows; null when the fund alone decides. */
    public @Nullable PayoutRejection blocked(Applicant laureate, LocalDate day) {
        if (laureate.upheld != null) return new ComplaintUpheld(id, laureate.name(), laureate.upheld);
        if (laureate.noticeLast == null) return new NoticeNotPublished(id, laureate.name());
        if (!day.isAfter(laureate.noticeLast)) {
            return new NoticeOpen(id, laureate.name(), laureate.noticeLast, day);
        }
        if (!laureate.openComplaints.isEmpty()) {
            return new ComplaintOpen(id, laureate.name(), laureate.openComplaints.getFirst());
        }
        return laureate.authorisation == null ? new AwardNotApproved(id, laureate.name()) : null;
    }

    @Override
    public @Nullable String laureate(@Nullable String named, Payee payee) {
        return applicants.values().stream()
                .filter(a -> a.prize != null)
                .filter(a -> named == null ? isKnownAs(a, payee) : a.name().equals(named))
                .map(Applicant::name)
                .findFirst()
                .orElse(null);
    }

    @Override
    public PayoutRejection stranger(@Nullable String named, Payee payee) {
        var given = named == null && !(payee instanceof Payee.NotStated) ? payee.shown() : named;
        var meant = categoriesOf(named, payee).toList();
        boolean isFull = meant.stream().allMatch(c -> laureates(c.name()).size() == c.quota());
        if (meant.isEmpty() || !isFull) return new NotALaureate(id, given);
        return new AwardOverQuota(id, meant.getFirst().name(), meant.getFirst().quota());
    }

    @Override
    public PayoutRejection unauthorised(String laureate, Payee payee, FundId fund, LocalDate day) {
        var applicant = requireNonNull(applicants.get(laureate));
        if (!(applicant.payee instanceof Payee.NotStated) && !isKnownAs(applicant, payee)) {
            return new AwardPayeeDiffers(id, laureate, applicant.payee.shown(), payee.shown());
        }
        var no = blocked(applicant, day);
        return no == null ? new AwardOtherFund(id, laureate, requireNonNull(applicant.fund)) : no;
    }

    @Nullable
    Applicant applicant(String name) {
        return applicants.get(name);
    }

    Stream<Applicant> applicantsOf(String category) {
        return applicants.values().stream().filter(a -> a.category().equals(category));
    }

    /** Those who are to receive the category's prize and are not disqualified. */
    public List<Applicant> laureates(String category) {
        return applicants.values().stream()
                .filter(a -> a.isLaureate() && category.equals(a.prize))
                .toList();
    }

    public @Nullable Category category(String name) {
        return plan().categories().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * Where a laureate stands in the approval chain, made by whoever proposed or published it last. Its amount is zero while none is
     * stated.
     */
    public Approval approval(Applicant laureate) {
        var each = requireNonNullElse(each(prize(laureate)), Money.ZERO);
        return new Approval(ApprovalKind.AWARD, each, laureate.makers.getLast(), laureate.signatures);
    }

    /** Whether the person has identified, proposed or published the laureate, or stated the amount. */
    boolean isMaker(String person, Applicant laureate) {
        var amountBy = laureate.prize == null ? null : statedBy.get(laureate.prize);
        return laureate.makers.stream().anyMatch(a -> a.person().equals(person))
                || (amountBy != null && amountBy.person().equals(person));
    }

    /** The category whose prize a laureate is to receive. */
    public Category prize(Applicant laureate) {
        return requireNonNull(category(requireNonNull(laureate.prize)));
    }

    @Nullable
    Complaint complaint(EntryId complaint) {
        return complaints.get(complaint);
    }

    boolean has(EntryId entry) {
        return entries.contains(entry);
    }

    List<TieDecided> ties(String category, AwardStep step) {
        return ties.stream()
                .filter(t -> t.category().equals(category) && t.step() == step)
                .toList();
    }

    /** Folds one event in. Total: a new event must be answered here. */
    public void evolve(AwardEvent event) {
        entries.add(event.entry().id());
        switch (event) {
            case EditionOpened e -> opened = e;
            case CountRecorded e -> counts.put(new Counted(e.category(), e.step()), e.count());
            case ApplicationSubmitted e ->
                applicants.put(e.applicant(), new Applicant(e.applicant(), e.category(), e.payee()));
            case ApplicantIdentified e -> {
                at(e.applicant()).payee = e.payee();
                at(e.applicant()).makers.add(e.entry().actor());
            }
            case AwardStated e -> {
                stated.put(e.category(), e.each());
                statedBy.put(e.category(), e.entry().actor());
            }
            case FormReviewed e -> at(e.applicant()).formPassed = e.deficiency() == null;
            case ApplicantScored e -> scored(e);
            case ThresholdOverridden e -> at(e.applicant()).overridden = true;
            case TieDecided e -> ties.add(e);
            case CandidatesSelected e -> e.applicants().forEach(a -> at(a).candidate = true);
            case VoteRecorded e -> e.ballots().forEach(b -> at(b.applicant()).ayes = b.ayes());
            case LaureatesProposed e ->
                e.applicants().forEach(a -> {
                    at(a).prize = e.category();
                    at(a).makers.add(e.entry().actor());
                });
            case LaureatesPublished e -> {
                notices.add(e);
                e.laureates().forEach(a -> {
                    at(a).noticeFrom = e.from();
                    at(a).noticeLast = e.lastDay();
                    at(a).makers.add(e.entry().actor());
                });
            }
            case ComplaintLodged e -> {
                complaints.put(e.entry().id(), new Complaint(e, null));
                e.laureates().forEach(a -> at(a).openComplaints.add(e.entry().id()));
            }
            case ComplaintDecided e -> decided(e);
            case AwardsSigned e ->
                e.awards().forEach(a -> at(a.laureate()).signatures.add(a.signature()));
            case AwardsReturned e -> e.laureates().forEach(a -> at(a).giveBack());
            case AwardsApproved e ->
                e.awards().forEach(award -> {
                    at(award.laureate()).authorisation = award;
                    at(award.laureate()).fund = e.fund();
                });
        }
    }

    private void scored(ApplicantScored e) {
        var applicant = at(e.applicant());
        switch (e.review()) {
            case DOCUMENT -> {
                applicant.documentScore = Scoring.mean(e.marks());
                applicant.documentScorer = e.entry().actor();
                applicant.overridden = false;
            }
            case SITE -> applicant.siteScore = Scoring.mean(e.marks());
        }
    }

    private void decided(ComplaintDecided e) {
        var lodged = requireNonNull(complaints.get(e.complaint())).lodged();
        complaints.put(e.complaint(), new Complaint(lodged, e.outcome()));
        for (var name : lodged.laureates()) {
            at(name).openComplaints.remove(e.complaint());
            if (e.outcome() == ComplaintOutcome.UPHELD) at(name).upheld = e.complaint();
        }
    }

    private Applicant at(String name) {
        return requireNonNull(applicants.get(name), name);
    }

    /** The categories that somebody who is no laureate could have been meant to win. */
    private Stream<Category> categoriesOf(@Nullable String named, Payee payee) {
        var applied = applicants.values().stream()
                .filter(a -> named == null ? isKnownAs(a, payee) : a.name().equals(named))
                .map(Applicant::category)
                .collect(Collectors.toSet());
        return plan().categories().stream().filter(c -> applied.isEmpty() || applied.contains(c.lead()));
    }

    private static boolean isKnownAs(Applicant applicant, Payee payee) {
        if (payee instanceof Payee.NotStated) return false;
        return Payee.isSame(applicant.payee, payee);
    }
}
