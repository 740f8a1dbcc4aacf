package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;

/** A command that breaks several rules is answered with the first in the order in which the refusals are declared. */
class RefusalOrderTest {
    private static final FundId NEXT = SHUNDE.in(2023);
    private static final FundId OTHER = FundId.parse("other-2022");
    private static final List<Class<?>> DECLARED = Arrays.asList(FundRejection.class.getPermittedSubclasses());

    /** @param broken every rule that the command breaks, the expected answer first */
    record Case(String name, List<LedgerCommand> given, FundCommand when, List<Class<?>> broken) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<LedgerCommand> OPEN = List.of(open(SHUNDE), appropriate(SHUNDE, "1000.00"));

    private static Case row(String name, List<LedgerCommand> more, FundCommand when, Class<?>... broken) {
        return new Case(name, Stream.concat(OPEN.stream(), more.stream()).toList(), when, List.of(broken));
    }

    private static final CloseYear CLOSE = closeYear(SHUNDE, List.of(), List.of(local(2022, "1000.00")), List.of());
    private static final StateUnknown H1 =
            new StateUnknown(SHUNDE, entry("h1", "2022-Q1", OFFICER), UnknownFigure.DISBURSEMENT, Money.ZERO, null);

    static Stream<Case> table() {
        var bare = FundId.parse("bare-2022");
        var ceiling = new StateUnknown(
                bare, entry("ceiling", "2022", OFFICER), UnknownFigure.APPROPRIATION, Money.ZERO, null);
        var plan = plan("plan", SHUNDE, Map.of("2022-06", "10.00"));
        var request = request("request", SHUNDE, null, order("40.00", SERVICE, "采购", null));
        var contract = commit("contract", SHUNDE, "100.00", planned(1, "40.00"), planned(2, "60.00"));
        var paid = pay("paid", SHUNDE, "100.00", "2022-05-01");
        var back = receipt("back", SHUNDE, "paid", ReceiptKind.REFUND, "40.00", true, "2022-06-01");
        var proposal = propose("proposal", SHUNDE, "paid", null);
        var approval = approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12");
        return Stream.of(
                row("role, fund not open", List.of(), byAuditor(OTHER, "p"), RoleMayNotDo.class, FundNotOpen.class),
                row("role, id reused", List.of(), byAuditor(SHUNDE, "open"), RoleMayNotDo.class, EntryIdReused.class),
                row("opened twice, id reused", List.of(), open(SHUNDE), FundAlreadyOpen.class, EntryIdReused.class),
                row(
                        "fund not open, over budget",
                        List.of(),
                        pay("p", OTHER, "1.00", "2021-05-01"),
                        FundNotOpen.class,
                        PeriodOutsideYear.class),
                row(
                        "id reused, year closed",
                        List.of(CLOSE),
                        pay("open", SHUNDE, "1.00", "2022-05-01"),
                        EntryIdReused.class,
                        YearIsClosed.class),
                row(
                        "year closed, wrong year",
                        List.of(CLOSE),
                        pay("p", SHUNDE, "1.00", "2021-05-01"),
                        YearIsClosed.class,
                        PeriodOutsideYear.class),
                row(
                        "period and day of another year",
                        List.of(),
                        pay("p", SHUNDE, "1000.01", "2021-05-01"),
                        PeriodOutsideYear.class,
                        EffectiveOutsideYear.class,
                        OverBudget.class),
                row(
                        "day of another year, closed month",
                        List.of(close(SHUNDE, "2022-02")),
                        turnOfTheYear(),
                        EffectiveOutsideYear.class,
                        PeriodIsClosed.class),
                row(
                        "closed month, over budget",
                        List.of(close(SHUNDE, "2022-06")),
                        pay("p", SHUNDE, "1000.01", "2022-05-01"),
                        PeriodIsClosed.class,
                        OverBudget.class),
                row(
                        "voucher conflict, commitment unknown",
                        List.of(voucher("v", SHUNDE, "1.00", "2022-05-01", "V-1")),
                        payUnder("p", SHUNDE, "nowhere", instalment("2000.00", 1, "V-1"), "2022-05-01"),
                        VoucherConflict.class,
                        CommitmentUnknown.class),
                row(
                        "entry unknown",
                        List.of(),
                        receipt("r", SHUNDE, "nowhere", ReceiptKind.REFUND, "9.00", true, "2022-05-01"),
                        EntryUnknown.class,
                        ReceiptExceedsPayment.class),
                row(
                        "commitment unknown, over budget",
                        List.of(),
                        payUnder("p", SHUNDE, "nowhere", instalment("2000.00", 1, null), "2022-05-01"),
                        CommitmentUnknown.class,
                        OverBudget.class),
                row(
                        "request unknown",
                        List.of(),
                        approve("a", SHUNDE, "nowhere", OFFICER),
                        RequestUnknown.class,
                        SamePerson.class),
                row(
                        "correction unknown",
                        List.of(),
                        approveCorrection("a", SHUNDE, "nowhere", OFFICER, "2022-10-12"),
                        CorrectionUnknown.class,
                        SamePerson.class),
                row(
                        "request approved, same person",
                        List.of(request, approve("a", SHUNDE, "request", CHECKER)),
                        approve("b", SHUNDE, "request", OFFICER),
                        RequestNotInState.class,
                        SamePerson.class),
                row(
                        "request not approved, over cash plan",
                        List.of(plan, request),
                        payRequest("p", SHUNDE, "request", "2022-05-01", null),
                        RequestNotInState.class,
                        OverCashPlan.class),
                row(
                        "decided, same person, reversed",
                        List.of(paid, proposal, approval),
                        approveCorrection("b", SHUNDE, "proposal", OFFICER, "2022-10-12"),
                        CorrectionAlreadyDecided.class,
                        SamePerson.class,
                        AlreadyReversed.class),
                row(
                        "correction not returned, touched since",
                        List.of(paid, proposal, back),
                        new ResubmitCorrection(SHUNDE, entry("b", "2022-10-12", OFFICER), id("proposal"), "理由", null),
                        CorrectionNotReturned.class,
                        HasReceipts.class),
                row(
                        "same person, touched since",
                        List.of(paid, proposal, back),
                        approveCorrection("b", SHUNDE, "proposal", OFFICER, "2022-10-12"),
                        SamePerson.class,
                        HasReceipts.class),
                row(
                        "nothing committed",
                        List.of(contract, release("r", SHUNDE, "contract", "2022-05-01")),
                        release("again", SHUNDE, "contract", "2022-05-01"),
                        NothingCommitted.class),
                row(
                        "already reversed, exceeds",
                        List.of(paid, proposal, approval),
                        receipt("r", SHUNDE, "paid", ReceiptKind.REFUND, "9.00", true, "2022-01-01"),
                        AlreadyReversed.class,
                        ReceiptBeforePayment.class,
                        ReceiptExceedsPayment.class),
                row(
                        "not reversible, not replaceable",
                        List.of(contract),
                        propose("p", SHUNDE, "contract", instead("x", "1.00")),
                        NotReversible.class,
                        ReplacementNotPossible.class),
                row(
                        "authority absorbed",
                        List.of(open(OTHER), provisional(), appropriate(OTHER, "9.00")),
                        propose("p", OTHER, "provisional", instead("x", "1.00")),
                        AuthorityAbsorbed.class,
                        ReplacementNotPossible.class),
                row(
                        "has receipts, posted too early",
                        List.of(paid, proposal, back),
                        approveCorrection("a", SHUNDE, "proposal", CHECKER, "2022-04-01"),
                        HasReceipts.class,
                        CorrectionBeforeEntry.class),
                row(
                        "replacement not possible",
                        List.of(paid, back),
                        propose("p", SHUNDE, "back", instead("x", "1.00")),
                        ReplacementNotPossible.class),
                row(
                        "posted too early, overdraws",
                        List.of(
                                supplement("s", SHUNDE, "5.00", "2022-05-01"),
                                pay("all", SHUNDE, "1005.00", "2022-05-01"),
                                propose("p", SHUNDE, "s", null)),
                        approveCorrection("a", SHUNDE, "p", CHECKER, "2022-04-01"),
                        CorrectionBeforeEntry.class,
                        WouldOverdraw.class),
                row(
                        "receipt too early, exceeds",
                        List.of(paid),
                        receipt("r", SHUNDE, "paid", ReceiptKind.REFUND, "100.01", true, "2022-04-30"),
                        ReceiptBeforePayment.class,
                        ReceiptExceedsPayment.class),
                row(
                        "receipt exceeds",
                        List.of(paid, back),
                        receipt("r", SHUNDE, "paid", ReceiptKind.REFUND, "60.01", true, "2022-06-30"),
                        ReceiptExceedsPayment.class),
                row(
                        "appropriated twice, below the provisional",
                        List.of(),
                        new Appropriate(
                                SHUNDE,
                                entry("again", "2022-01-20", BUREAU),
                                FundingSource.LOCAL,
                                Money.ZERO,
                                Classification.NONE),
                        AlreadyAppropriated.class),
                row(
                        "unknown open, appropriated",
                        List.of(H1),
                        new StateUnknown(
                                SHUNDE, entry("h2", "2022-Q2", OFFICER), UnknownFigure.DISBURSEMENT, Money.ZERO, null),
                        UnknownAlreadyOpen.class),
                row(
                        "instalments do not sum, opening unknown, over budget",
                        List.of(H1),
                        commit("c", SHUNDE, "2000.00", planned(1, "1.00")),
                        InstalmentsDoNotSum.class,
                        OpeningUnknown.class,
                        OverBudget.class),
                row(
                        "opening unknown, over budget",
                        List.of(H1),
                        commit("c", SHUNDE, "2000.00"),
                        OpeningUnknown.class,
                        OverBudget.class),
                row(
                        "appropriation unknown, over budget",
                        List.of(open(bare), ceiling),
                        commit("c", bare, "2000.00"),
                        AppropriationUnknown.class,
                        OverBudget.class),
                row(
                        "instalment unknown, over commitment",
                        List.of(contract),
                        payUnder("p", SHUNDE, "contract", instalment("100.01", 3, null), "2022-05-01"),
                        InstalmentUnknown.class,
                        OverCommitment.class),
                row(
                        "over instalment, over commitment, over cash plan",
                        List.of(contract, plan),
                        payUnder("p", SHUNDE, "contract", instalment("100.01", 1, null), "2022-05-01"),
                        OverInstalment.class,
                        OverCommitment.class,
                        OverCashPlan.class),
                row(
                        "over commitment, over cash plan",
                        List.of(plan, commit("c", SHUNDE, "9.00")),
                        payUnder("p", SHUNDE, "c", order("9.01", SERVICE, "支出", null), "2022-05-01"),
                        OverCommitment.class,
                        OverCashPlan.class),
                row(
                        "cut too large, allotments in the way",
                        List.of(allot("a", SHUNDE, "监测", "900.00")),
                        reduce("r", SHUNDE, "1000.01", "2022-05-01"),
                        ReductionTooLarge.class,
                        AllotmentInTheWay.class),
                row(
                        "over budget, allotments in the way, over cash plan",
                        List.of(allot("a", SHUNDE, "监测", "900.00"), plan),
                        pay("p", SHUNDE, "1000.01", "2022-05-01"),
                        OverBudget.class,
                        AllotmentInTheWay.class,
                        OverCashPlan.class),
                row(
                        "overdraws",
                        List.of(
                                supplement("s", SHUNDE, "5.00", "2022-05-01"),
                                pay("all", SHUNDE, "1005.00", "2022-05-01"),
                                propose("p", SHUNDE, "s", null)),
                        approveCorrection("a", SHUNDE, "p", CHECKER, "2022-10-12"),
                        WouldOverdraw.class),
                row(
                        "allotments in the way, over cash plan",
                        List.of(allot("a", SHUNDE, "监测", "900.00"), plan),
                        pay("p", SHUNDE, "100.01", "2022-05-01"),
                        AllotmentInTheWay.class,
                        OverCashPlan.class),
                row(
                        "over allotment, over cash plan",
                        List.of(allot("a", SHUNDE, "监测", "900.00"), plan),
                        pay("p", SHUNDE, online("900.01", "监测"), "2022-05-01"),
                        OverAllotment.class,
                        OverCashPlan.class),
                row(
                        "withdrawal too large",
                        List.of(),
                        new WithdrawAllotment(SHUNDE, entry("w", "2022-05-01", BUREAU), "监测", yuan("0.01")),
                        WithdrawalTooLarge.class),
                row("over cash plan", List.of(plan), pay("p", SHUNDE, "10.01", "2022-06-01"), OverCashPlan.class),
                row(
                        "cash plan above budget",
                        List.of(),
                        plan("p", SHUNDE, Map.of("2022-06", "1000.01")),
                        CashPlanAboveBudget.class),
                row(
                        "open items, not split, two years",
                        List.of(contract),
                        closeYear(SHUNDE, List.of(local(2021, "1.00")), List.of(), List.of()),
                        OpenItems.class,
                        NotSplit.class,
                        TwoYearRule.class),
                row(
                        "next year closed, open items",
                        List.of(contract, open(NEXT), closeYear(NEXT, List.of(), List.of(), List.of())),
                        closeYear(SHUNDE, List.of(local(2022, "1000.00")), List.of(), List.of()),
                        YearIsClosed.class,
                        OpenItems.class),
                row(
                        "not split, two years",
                        List.of(),
                        closeYear(SHUNDE, List.of(local(2021, "1.00")), List.of(), List.of()),
                        NotSplit.class,
                        TwoYearRule.class),
                row(
                        "two years",
                        List.of(
                                open(SHUNDE.in(2021)),
                                appropriate(SHUNDE.in(2021), "7.00"),
                                closeYear(SHUNDE.in(2021), List.of(local(2021, "7.00")), List.of(), List.of())),
                        closeYear(SHUNDE, List.of(local(2021, "7.00")), List.of(local(2022, "1000.00")), List.of()),
                        TwoYearRule.class));
    }

    private static RecordPayment byAuditor(FundId fund, String id) {
        return new RecordPayment(
                fund, entry(id, "2022-05-01", AUDITOR), null, order("1.00", SERVICE, "支出", null), false);
    }

    private static RecordPayment turnOfTheYear() {
        var entry = entry("p", "2021-12-15/2022-01-15", OFFICER).postedIn(YearMonth.of(2022, 1));
        return new RecordPayment(SHUNDE, entry, null, order("1.00", SERVICE, "支出", null), false);
    }

    private static GrantProvisionalAuthority provisional() {
        return new GrantProvisionalAuthority(
                OTHER, entry("provisional", "2022-01-02", BUREAU), FundingSource.LOCAL, yuan("5.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answers_with_the_first_broken_rule(Case row) {
        var ledger = new FundSpecification();
        ledger.given(row.given().toArray(LedgerCommand[]::new)).when(row.when());
        assertThat(ledger.answer()).isInstanceOfSatisfying(Decision.Refused.class, no -> assertThat(no.rejection())
                .isInstanceOf(row.broken().getFirst()));
        assertThat(row.broken())
                .as("the order in which they are declared")
                .isSortedAccordingTo((a, b) -> Integer.compare(DECLARED.indexOf(a), DECLARED.indexOf(b)));
    }

    @Test
    void every_refusal_can_be_reached() {
        assertThat(table().<Class<?>>map(row -> row.broken().getFirst()).distinct())
                .containsExactlyInAnyOrderElementsOf(DECLARED);
    }

    @Test
    void every_refusal_has_a_code_of_its_own() {
        var codes = table().map(row -> {
                    var ledger = new FundSpecification();
                    ledger.given(row.given().toArray(LedgerCommand[]::new)).when(row.when());
                    return ((Decision.Refused) ledger.answer()).rejection().code();
                })
                .distinct();
        assertThat(codes).hasSize(DECLARED.size()).allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)+"));
    }
}
