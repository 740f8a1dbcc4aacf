package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;

/** Contracts with their instalments, and requests on their way through approval. */
class CommitmentScenariosTest {
    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void shunde() {
        ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"));
    }

    private void contract() {
        ledger.given(commit("contract", SHUNDE, "100000.00", planned(1, "40000.00"), planned(2, "60000.00")));
    }

    private void figures(String available, String committed, String pending, String disbursed) {
        ledger.thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, available)
                .thenFigure(SHUNDE, Figure.OPEN_COMMITMENTS, committed)
                .thenFigure(SHUNDE, Figure.PENDING_REQUESTS, pending)
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, disbursed);
    }

    @Test
    void an_instalment_moves_from_committed_to_pending_to_disbursed() {
        contract();
        figures("2500000.00", "100000.00", "0.00", "0.00");
        ledger.given(request("request", SHUNDE, "contract", instalment("40000.00", 1, null)));
        figures("2500000.00", "60000.00", "40000.00", "0.00");
        ledger.given(approve("approval", SHUNDE, "request", CHECKER));
        figures("2500000.00", "60000.00", "40000.00", "0.00");
        ledger.given(payRequest("payment", SHUNDE, "request", "2022-04-10", "V-1"));
        figures("2500000.00", "60000.00", "0.00", "40000.00");
        ledger.thenReplaysTheSame();
    }

    @Test
    void a_rejected_request_puts_its_money_back_under_the_commitment() {
        contract();
        ledger.given(
                request("request", SHUNDE, "contract", instalment("40000.00", 1, null)),
                reject("rejection", SHUNDE, "request"));
        figures("2500000.00", "100000.00", "0.00", "0.00");
        ledger.given(request("again", SHUNDE, "contract", instalment("40000.00", 1, null)));
        ledger.when(payRequest("payment", SHUNDE, "request", "2022-04-10", "V-1"))
                .thenRefused(new RequestNotInState(id("request"), RequestState.REJECTED, RequestState.APPROVED));
    }

    @Test
    void a_rejected_request_without_a_commitment_makes_its_money_available_again() {
        ledger.given(request("request", SHUNDE, null, order("40000.00", SERVICE, "采购", null)));
        figures("2560000.00", "0.00", "40000.00", "0.00");
        ledger.given(approve("approval", SHUNDE, "request", CHECKER), reject("rejection", SHUNDE, "request"));
        figures("2600000.00", "0.00", "0.00", "0.00");
    }

    @Test
    void the_maker_of_a_request_may_not_approve_it_and_only_an_approved_one_is_paid() {
        ledger.given(request("request", SHUNDE, null, order("40000.00", SERVICE, "采购", null)));
        ledger.when(approve("approval", SHUNDE, "request", OFFICER)).thenRefused(new SamePerson("wang"));
        ledger.when(payRequest("payment", SHUNDE, "request", "2022-04-10", "V-1"))
                .thenRefused(new RequestNotInState(id("request"), RequestState.PENDING, RequestState.APPROVED));
        ledger.given(approve("approval", SHUNDE, "request", CHECKER));
        ledger.when(approve("approval2", SHUNDE, "request", CHECKER))
                .thenRefused(new RequestNotInState(id("request"), RequestState.APPROVED, RequestState.PENDING));
    }

    @Test
    void a_request_paid_twice_under_its_voucher_is_already_recorded() {
        ledger.given(
                request("request", SHUNDE, null, order("40000.00", SERVICE, "采购", null)),
                approve("approval", SHUNDE, "request", CHECKER),
                payRequest("payment", SHUNDE, "request", "2022-04-10", "V-1"));
        ledger.when(payRequest("payment2", SHUNDE, "request", "2022-04-10", "Ｖ-1"))
                .thenAlreadyRecorded();
        ledger.when(payRequest("payment3", SHUNDE, "request", "2022-04-10", "V-2"))
                .thenRefused(new RequestNotInState(id("request"), RequestState.PAID, RequestState.APPROVED));
        ledger.when(voucher("treasury-file", SHUNDE, "40000.00", "2022-04-10", "V-1"))
                .thenAlreadyRecorded();
    }

    @Test
    void instalments_have_to_agree_with_the_amount() {
        ledger.when(commit("contract", SHUNDE, "100000.00", planned(1, "40000.00"), planned(2, "60000.01")))
                .thenRefused(new InstalmentsDoNotSum(yuan("100000.00"), yuan("100000.01"), yuan("0.01")));
        assertThatThrownBy(() -> commit("c", SHUNDE, "2.00", planned(1, "1.00"), planned(1, "1.00")))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("instalment-repeated"));
    }

    @Test
    void an_instalment_and_a_commitment_are_not_exceeded_by_a_fen() {
        contract();
        ledger.when(request("r", SHUNDE, "contract", instalment("40000.01", 1, null)))
                .thenRefused(new OverInstalment(id("contract"), 1, yuan("40000.00"), yuan("40000.01")));
        ledger.given(request("half", SHUNDE, "contract", instalment("30000.00", 1, null)));
        ledger.when(payUnder("p", SHUNDE, "contract", instalment("10000.01", 1, null), "2022-04-05"))
                .thenRefused(new OverInstalment(id("contract"), 1, yuan("10000.00"), yuan("10000.01")));
        ledger.when(request("r", SHUNDE, "contract", instalment("1.00", 3, null)))
                .thenRefused(new InstalmentUnknown(id("contract"), 3));
        ledger.when(request("r", SHUNDE, "contract", order("1.00", SERVICE, "支出", null)))
                .thenRefused(new InstalmentUnknown(id("contract"), 0));
        ledger.given(commit("planless", SHUNDE, "500.00"));
        ledger.when(payUnder("p", SHUNDE, "planless", order("500.01", SERVICE, "支出", null), "2022-04-05"))
                .thenRefused(new OverCommitment(id("planless"), yuan("500.00"), yuan("500.01")));
    }

    @Test
    void a_release_frees_what_is_left_and_nothing_twice() {
        contract();
        ledger.given(
                payUnder("first", SHUNDE, "contract", instalment("40000.00", 1, null), "2022-04-05"),
                release("release", SHUNDE, "contract", "2022-05-01"));
        figures("2560000.00", "0.00", "0.00", "40000.00");
        ledger.when(release("again", SHUNDE, "contract", "2022-05-01"))
                .thenRefused(new NothingCommitted(id("contract")));
        ledger.when(release("other", SHUNDE, "nowhere", "2022-05-01"))
                .thenRefused(new CommitmentUnknown(id("nowhere")));
    }

    @Test
    void reversing_a_payment_of_a_released_contract_puts_the_money_back_under_it_to_be_released_again() {
        contract();
        ledger.given(
                payUnder("first", SHUNDE, "contract", instalment("40000.00", 1, null), "2022-04-05"),
                release("release", SHUNDE, "contract", "2022-05-01"),
                propose("proposal", SHUNDE, "first", null),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        figures("2560000.00", "40000.00", "0.00", "0.00");
        ledger.given(release("again", SHUNDE, "contract", "2022-10-13"));
        figures("2600000.00", "0.00", "0.00", "0.00");
    }

    @Test
    void a_replaced_instalment_stays_within_its_instalment() {
        contract();
        ledger.given(
                request("request", SHUNDE, "contract", instalment("4000.00", 1, null)),
                approve("approval", SHUNDE, "request", CHECKER),
                payRequest("payment", SHUNDE, "request", "2022-04-10", "V-1"),
                propose("p1", SHUNDE, "payment", instead("too-much", "40000.01")),
                propose("p2", SHUNDE, "payment", instead("right", "40000.00")));
        ledger.when(approveCorrection("a1", SHUNDE, "p1", CHECKER, "2022-10-12"))
                .thenRefused(new OverInstalment(id("contract"), 1, yuan("40000.00"), yuan("40000.01")));
        ledger.given(approveCorrection("a2", SHUNDE, "p2", CHECKER, "2022-10-12"));
        figures("2500000.00", "60000.00", "0.00", "40000.00");
        ledger.when(payUnder("more", SHUNDE, "contract", instalment("0.01", 1, null), "2022-10-13"))
                .thenRefused(new OverInstalment(id("contract"), 1, Money.ZERO, yuan("0.01")));
        ledger.thenReplaysTheSame();
    }

    @Test
    void scenario_T10_of_two_requests_for_the_last_70_086_50_exactly_one_is_accepted() {
        ledger.given(
                open(GANZHOU), appropriate(GANZHOU, "5000000.00"), pay("spent", GANZHOU, "4929913.50", "2021-03-31"));
        ledger.given(request("one", GANZHOU, null, order("50000.00", SERVICE, "采购", null)));
        ledger.when(request("two", GANZHOU, null, order("50000.00", SERVICE, "采购", null)))
                .thenRefused(new OverBudget(yuan("20086.50"), yuan("50000.00"), yuan("29913.50"), null));
        ledger.thenFigure(GANZHOU, Figure.AVAILABLE_BALANCE, "20086.50");
    }

    @Test
    void a_commitment_draws_the_oldest_vintage_first_and_its_payments_keep_it() {
        var next = GANZHOU.in(2022);
        ledger.given(
                open(GANZHOU),
                appropriate(GANZHOU, "1000.00"),
                closeYear(GANZHOU, List.of(local(2021, "1000.00")), List.of(), List.of()),
                appropriate(next, "1000.00"),
                commit("contract", next, "1500.00"),
                payUnder("paid", next, "contract", order("1200.00", SERVICE, "支出", null), "2022-04-05"));
        assertThat(ledger.last(FundEvent.PaymentRecorded.class).payment().draws())
                .containsExactly(local(2021, "1000.00"), local(2022, "200.00"));
    }

    @Test
    void an_award_is_not_paid_under_a_contract() {
        var award = new PaymentOrder(
                yuan("1.00"), SERVICE, new Purpose.OfAward("2022", null), null, Classification.NONE, "", null);
        assertThatThrownBy(() -> request("r", SHUNDE, "contract", award)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> payUnder("p", SHUNDE, "contract", award, "2022-04-05"))
                .isInstanceOf(BadInput.class);
    }
}
