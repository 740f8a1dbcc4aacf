package org.mingzhang.domain.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.Replacement;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** The words that the scenarios are written in. */
final class Vocabulary {
    static final Actor BUREAU = new Actor("li", "财政局", Role.FINANCE_BUREAU);
    static final Actor SECRETARY = new Actor("wang", "秘书处", Role.AWARD_SECRETARIAT);
    static final Actor CLERK = new Actor("zhou", "秘书处", Role.AWARD_SECRETARIAT);
    static final Actor CHAIR = new Actor("chen", "评审委员会", Role.AWARD_SECRETARIAT);
    static final Actor AUDITOR = new Actor("sun", "审计局", Role.AUDITOR);
    static final FundId FUND = FundId.parse("quality-award-2022");
    static final String EDITION = "quality-2022";
    static final String PRIZE = "质量奖";
    /** 10 calendar days of which the first does not count: 5 to 15 September. */
    static final NoticeRule TEN_DAYS = new NoticeRule(10, DayUnit.CALENDAR_DAYS, false);

    private static final String CODES = "ABCDEFGH";

    private Vocabulary() {}

    static Entry entry(String id, String effective, Actor actor) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effectiveDate", effective), actor, SourceDocument.titled("方案"));
    }

    /** The organisation of applicant {@code A}, {@code B}, … */
    static Payee payee(String applicant) {
        var digit = CODES.indexOf(applicant.charAt(0));
        return new Payee.Organisation(new UnifiedCode("91440606MA4UX000" + digit + "A"), applicant + "公司");
    }

    static FundCommand[] budget(FundId fund, String yuan) {
        int year = fund.fiscalYear();
        return new FundCommand[] {
            new FundCommand.OpenFund(
                    fund, entry("open", year + "-01-01", BUREAU), new FundProfile("质量奖", "440606", "市监局", null)),
            new FundCommand.Appropriate(
                    fund,
                    entry("budget", year + "-01-15", BUREAU),
                    FundingSource.LOCAL,
                    Money.ofYuan(yuan),
                    Classification.NONE)
        };
    }

    /** Three prizes of 500,000.00, at most six candidates, five finalists, 40/60, threshold 450. */
    static Category shaoguan() {
        return new Category(PRIZE, 3, Money.ofYuan("500000"), 6, 5, new Scoring(40, 60, new BigDecimal("450")), null);
    }

    /** A prize of 500,000.00 without a scoring. */
    static Category unscored(int quota) {
        return new Category(PRIZE, quota, Money.ofYuan("500000"), null, null, null, null);
    }

    static OpenEdition open(Category... categories) {
        return open(TEN_DAYS, categories);
    }

    static OpenEdition open(NoticeRule notice, Category... categories) {
        return new OpenEdition(
                EDITION,
                entry("edition", "2022-03-01", SECRETARY),
                null,
                null,
                "质量奖",
                FUND,
                List.of(),
                List.of(categories),
                notice);
    }

    static SubmitApplication apply(String applicant) {
        return new SubmitApplication(
                EDITION, entry("apply-" + applicant, "2022-06-01", CLERK), PRIZE, applicant, payee(applicant));
    }

    static ReviewForm form(String applicant, boolean passed) {
        return new ReviewForm(
                EDITION, entry("form-" + applicant + passed, "2022-06-10", CLERK), applicant, passed ? null : "材料不全");
    }

    static ScoreApplicant document(String applicant, String... marks) {
        return score(applicant, Review.DOCUMENT, marks);
    }

    static ScoreApplicant site(String applicant, String... marks) {
        return score(applicant, Review.SITE, marks);
    }

    private static ScoreApplicant score(String applicant, Review review, String... marks) {
        var points = Arrays.stream(marks).map(BigDecimal::new).toList();
        var id = review + "-" + applicant + "-" + String.join("-", marks);
        return new ScoreApplicant(EDITION, entry(id, "2022-07-30", CLERK), applicant, review, points);
    }

    /** Applied, passed the form review, and got this score in the document review. */
    static AwardCommand[] scored(String applicant, String marks) {
        return new AwardCommand[] {apply(applicant), form(applicant, true), document(applicant, marks)};
    }

    static OverrideThreshold override(String applicant, Actor approver) {
        return new OverrideThreshold(
                EDITION, entry("override-" + applicant, "2022-08-01", approver), applicant, "重大质量突破");
    }

    static SelectCandidates select(String... applicants) {
        return new SelectCandidates(EDITION, entry("candidates", "2022-08-05", SECRETARY), PRIZE, List.of(applicants));
    }

    static DecideTie tie(AwardStep step, String... order) {
        return tie("tie-" + step, step, order);
    }

    static DecideTie tie(String id, AwardStep step, String... order) {
        return new DecideTie(EDITION, entry(id, "2022-08-05", CHAIR), PRIZE, step, List.of(order), "比较现场表现");
    }

    static RecordVote vote(Ballot... ballots) {
        return new RecordVote(EDITION, entry("vote", "2022-09-02", CLERK), PRIZE, List.of(ballots));
    }

    static ProposeLaureates propose(String... applicants) {
        return proposeIn(PRIZE, applicants);
    }

    static ProposeLaureates proposeIn(String category, String... applicants) {
        var id = "propose-" + category + String.join("", applicants);
        return new ProposeLaureates(EDITION, entry(id, "2022-09-02", SECRETARY), category, List.of(applicants));
    }

    static PublishLaureates publish(String from, @Nullable String to) {
        return new PublishLaureates(
                EDITION,
                entry("notice-" + from, from, SECRETARY),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    static LodgeComplaint complain(String id, String day, String... applicants) {
        return new LodgeComplaint(EDITION, entry(id, day, CLERK), List.of(applicants), "材料不实");
    }

    static DecideComplaint decide(String complaint, String day, ComplaintOutcome outcome, Actor by) {
        return new DecideComplaint(
                EDITION, entry("decide-" + complaint, day, by), new EntryId(complaint), outcome, "核查报告");
    }

    static ApproveAwards approve(String day, String... applicants) {
        return approve("approve-" + day + String.join("", applicants), day, CHAIR, applicants);
    }

    static ApproveAwards approve(String id, String day, Actor by, String... applicants) {
        return new ApproveAwards(EDITION, entry(id, day, by), List.of(applicants), null);
    }

    /** Three laureates A, B and C without scoring, on notice from 5 to 15 September. */
    static AwardSpecification onNotice() {
        return new AwardSpecification()
                .given(budget(FUND, "3000000"))
                .given(open(unscored(3)), apply("A"), apply("B"), apply("C"), apply("D"))
                .given(select("A", "B", "C", "D"), propose("A", "B", "C"), publish("2022-09-05", null));
    }

    static AwardSpecification approved() {
        return onNotice().given(approve("2022-09-16"));
    }

    static PaymentOrder prize(String yuan, @Nullable String laureate, Payee payee) {
        return new PaymentOrder(
                Money.ofYuan(yuan), payee, new Purpose.OfAward(EDITION, laureate), null, Classification.NONE, "", null);
    }

    static FundCommand.RecordPayment pay(String laureate, String day) {
        return pay("pay-" + laureate + day, day, prize("500000", laureate, payee(laureate)));
    }

    static FundCommand.RecordPayment pay(String id, String day, PaymentOrder order) {
        return new FundCommand.RecordPayment(FUND, entry(id, day, BUREAU), null, order, false);
    }

    static FundCommand.RequestPayment request(String id, String day, String laureate) {
        return new FundCommand.RequestPayment(
                FUND, entry(id, day, SECRETARY), null, prize("500000", laureate, payee(laureate)));
    }

    static FundCommand.ApproveRequest approveRequest(String request, String day) {
        return new FundCommand.ApproveRequest(FUND, entry("ok-" + request, day, BUREAU), new EntryId(request));
    }

    static FundCommand.RejectRequest rejectRequest(String request, String day) {
        return new FundCommand.RejectRequest(FUND, entry("no-" + request, day, BUREAU), new EntryId(request), "重复");
    }

    static FundCommand.PayRequest payRequest(String request, String day) {
        return new FundCommand.PayRequest(FUND, entry("pay-" + request, day, BUREAU), new EntryId(request), null);
    }

    static FundCommand.ProposeCorrection proposeCorrection(String target, @Nullable Replacement instead) {
        return new FundCommand.ProposeCorrection(
                FUND, entry("correct-" + target, "2022-10-12", SECRETARY), new EntryId(target), "录入有误", instead);
    }

    static FundCommand.ApproveCorrection approveCorrection(String target) {
        return new FundCommand.ApproveCorrection(
                FUND, entry("corrected-" + target, "2022-10-12", BUREAU), new EntryId("correct-" + target));
    }
}
