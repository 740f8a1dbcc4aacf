package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.approval.ApprovalCommand.DelegateSigning;
import org.mingzhang.domain.approval.ApprovalCommand.LoadApprovalChain;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalRejection.NotYourStep;
import org.mingzhang.domain.approval.ApprovalStep;
import org.mingzhang.domain.approval.Delegation;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;

/** Requests and corrections under a loaded approval chain: checked in the unit, and by finance from 100,000.00 yuan on. */
class SigningScenariosTest {
    private static final Actor DEPUTY = new Actor("wu", "区财政局", Role.FINANCE_BUREAU);

    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void a_fund_and_its_chains() {
        ledger.given(
                open(SHUNDE),
                appropriate(SHUNDE, "1697000.00"),
                chain(ApprovalKind.PAYMENT_REQUEST),
                chain(ApprovalKind.CORRECTION));
    }

    @Test
    void a_small_request_needs_the_unit_alone() {
        ledger.given(request("r", SHUNDE, null, order("99999.99", SERVICE, "监测", null)));
        ledger.when(approve("a", SHUNDE, "r", BUREAU))
                .thenRefused(new NotYourStep("复核", Role.SPENDING_UNIT, "区市场监管局", List.of(), "li"));
        ledger.when(approve("a", SHUNDE, "r", CHECKER)).thenAccepted();
        assertThat(ledger.last(RequestApproved.class).entry().id()).isEqualTo(id("a"));
        assertThat(ledger.last(RequestSigned.class).signature()).isEqualTo(new Signature("复核", "zhao", null));
    }

    @Test
    void a_large_request_is_not_payable_before_its_last_signature() {
        ledger.given(
                request("r", SHUNDE, null, order("100000.00", SERVICE, "监测", null)),
                approve("a", SHUNDE, "r", CHECKER));
        ledger.when(payRequest("p", SHUNDE, "r", "2022-04-03", null))
                .thenRefused(new RequestNotInState(id("r"), RequestState.PENDING, RequestState.APPROVED));
        ledger.when(approve("b", SHUNDE, "r", CHECKER)).thenRefused(new SamePerson("zhao"));
        ledger.when(approve("b", SHUNDE, "r", BUREAU)).thenAccepted();
        ledger.when(payRequest("p", SHUNDE, "r", "2022-04-03", null))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "100000.00")
                .thenReplaysTheSame();
    }

    @Test
    void a_delegate_signs_in_the_name_of_who_is_away() {
        var holder = new Actor("zhao", "区市场监管局", Role.SPENDING_UNIT);
        ledger.given(
                new DelegateSigning(
                        entry("d", "2022-04-01", BUREAU),
                        new Delegation(
                                holder, "wu", java.time.LocalDate.of(2022, 4, 1), java.time.LocalDate.of(2022, 4, 30))),
                request("r", SHUNDE, null, order("1.00", SERVICE, "监测", null)),
                approve("a", SHUNDE, "r", DEPUTY));
        assertThat(ledger.last(RequestSigned.class).signature()).isEqualTo(new Signature("复核", "wu", "zhao"));
    }

    @Test
    void what_is_returned_frees_its_money_and_comes_again_under_another_id() {
        ledger.given(
                request("r", SHUNDE, null, order("100000.00", SERVICE, "监测", null)),
                approve("a", SHUNDE, "r", CHECKER));
        ledger.when(giveBack("no", "r", CHECKER)).thenRefused(new SamePerson("zhao"));
        ledger.when(resubmit("early", "r", "90000.00"))
                .thenRefused(new RequestNotInState(id("r"), RequestState.PENDING, RequestState.RETURNED));
        ledger.when(giveBack("back", "r", BUREAU))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.PENDING_REQUESTS, "0.00")
                .thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "1697000.00");
        ledger.when(approve("b", SHUNDE, "r", BUREAU))
                .thenRefused(new RequestNotInState(id("r"), RequestState.RETURNED, RequestState.PENDING));
        ledger.when(resubmit("r2", "r", "90000.00"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.PENDING_REQUESTS, "90000.00");
        ledger.when(resubmit("r3", "r", "90000.00"))
                .thenRefused(new RequestNotInState(id("r"), RequestState.RESUBMITTED, RequestState.RETURNED));
        ledger.when(approve("c", SHUNDE, "r2", CHECKER)).thenAccepted();
        assertThat(ledger.last(RequestApproved.class).request()).isEqualTo(id("r2"));
        ledger.thenReplaysTheSame();
    }

    @Test
    void a_returned_request_gives_its_commitment_back() {
        ledger.given(
                commit("contract", SHUNDE, "100.00", planned(1, "100.00")),
                request("r", SHUNDE, "contract", instalment("100.00", 1, null)),
                giveBack("back", "r", CHECKER));
        ledger.thenFigure(SHUNDE, Figure.OPEN_COMMITMENTS, "100.00");
        ledger.when(new ResubmitRequest(
                        SHUNDE,
                        entry("r2", "2022-04-05", OFFICER),
                        id("r"),
                        id("contract"),
                        instalment("100.00", 1, null)))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.OPEN_COMMITMENTS, "0.00");
    }

    @Test
    void a_correction_goes_by_the_larger_of_what_it_undoes_and_what_it_puts_instead() {
        ledger.given(
                pay("small", SHUNDE, "90000.00", "2022-05-01"),
                pay("large", SHUNDE, "900000.00", "2022-05-01"),
                propose("c1", SHUNDE, "small", null),
                propose("c2", SHUNDE, "small", instead("small-b", "100000.00")),
                propose("c3", SHUNDE, "large", instead("large-b", "90000.00")));
        ledger.when(approveCorrection("a2", SHUNDE, "c2", CHECKER, "2022-10-12"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "990000.00");
        ledger.when(approveCorrection("a3", SHUNDE, "c3", CHECKER, "2022-10-12"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "990000.00");
        ledger.when(approveCorrection("b3", SHUNDE, "c3", BUREAU, "2022-10-12"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "180000.00");
        ledger.when(approveCorrection("a1", SHUNDE, "c1", CHECKER, "2022-10-12"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "90000.00")
                .thenReplaysTheSame();
        ledger.when(approveCorrection("b2", SHUNDE, "c2", BUREAU, "2022-10-12"))
                .thenRefused(new AlreadyReversed(id("small")));
    }

    @Test
    void a_returned_correction_is_proposed_anew() {
        ledger.given(pay("p", SHUNDE, "90000.00", "2022-05-01"), propose("c", SHUNDE, "p", null));
        ledger.when(resubmitCorrection("early", "c")).thenRefused(new CorrectionNotReturned(id("c")));
        ledger.given(new ReturnCorrection(SHUNDE, entry("back", "2022-10-12", CHECKER), id("c"), "理由不详"));
        ledger.when(approveCorrection("a", SHUNDE, "c", CHECKER, "2022-10-12"))
                .thenRefused(new CorrectionAlreadyDecided(id("c")));
        ledger.when(resubmitCorrection("c2", "c")).thenAccepted();
        ledger.when(resubmitCorrection("c3", "c")).thenRefused(new CorrectionNotReturned(id("c")));
        ledger.when(approveCorrection("a", SHUNDE, "c2", CHECKER, "2022-10-12"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "0.00");
    }

    // Vocabulary.

    private static LoadApprovalChain chain(ApprovalKind kind) {
        return new LoadApprovalChain(
                entry("chain-" + kind, "2022-01-01", BUREAU),
                kind,
                List.of(
                        new ApprovalStep("复核", Role.SPENDING_UNIT, null, true, List.of(), null),
                        new ApprovalStep("财政", Role.FINANCE_BUREAU, null, false, List.of(), yuan("100000.00"))));
    }

    private static ReturnRequest giveBack(String id, String request, Actor actor) {
        return new ReturnRequest(SHUNDE, entry(id, "2022-04-03", actor), id(request), "材料不全");
    }

    private static ResubmitRequest resubmit(String id, String request, String yuan) {
        return new ResubmitRequest(
                SHUNDE, entry(id, "2022-04-04", OFFICER), id(request), null, order(yuan, SERVICE, "监测", null));
    }

    private static ResubmitCorrection resubmitCorrection(String id, String correction) {
        return new ResubmitCorrection(SHUNDE, entry(id, "2022-10-12", OFFICER), id(correction), "凭证附后", null);
    }
}
