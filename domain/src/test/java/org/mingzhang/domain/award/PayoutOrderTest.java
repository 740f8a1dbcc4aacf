package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.award.AwardCommand.ApproveAwards;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.PayoutRejection;
import org.mingzhang.domain.fund.PayoutRejection.*;

/** Of several reasons not to pay a laureate, the first is told. */
class PayoutOrderTest {
    record Case(String broken, AwardSpecification ledger, RecordPayment when, Class<?> first) {
        @Override
        public String toString() {
            return broken;
        }
    }

    static Stream<Case> order() {
        var stranger = prize("500000.01", "H", payee("H"));
        var otherCode = prize("500000.01", "A", payee("B"));
        var tooMuch = prize("500000.01", "A", payee("A"));
        var withdrawn = approved()
                .given(complain("complaint", "2022-09-10", "A"))
                .given(decide("complaint", "2022-09-11", ComplaintOutcome.UPHELD, CHAIR));
        return Stream.of(
                new Case("quota, amount", approved(), pay("p", "2022-09-10", stranger), AwardOverQuota.class),
                new Case(
                        "no laureate, amount",
                        new AwardSpecification().given(budget(FUND, "1")).given(open(unscored(3))),
                        pay("p", "2022-09-10", stranger),
                        NotALaureate.class),
                new Case(
                        "code, notice, amount", approved(), pay("p", "2022-09-10", otherCode), AwardPayeeDiffers.class),
                new Case("upheld, notice, amount", withdrawn, pay("p", "2022-09-10", tooMuch), ComplaintUpheld.class),
                new Case(
                        "not published, not approved",
                        new AwardSpecification()
                                .given(budget(FUND, "1"))
                                .given(open(unscored(3)), apply("A"), select("A"), propose("A")),
                        pay("p", "2022-09-10", tooMuch),
                        NoticeNotPublished.class),
                new Case(
                        "notice, complaint, not approved",
                        onNotice().given(complain("complaint", "2022-09-10", "A")),
                        pay("p", "2022-09-10", tooMuch),
                        NoticeOpen.class),
                new Case(
                        "notice, complaint, amount",
                        approved().given(complain("complaint", "2022-09-10", "A")),
                        pay("p", "2022-09-10", tooMuch),
                        NoticeOpen.class),
                new Case(
                        "complaint, not approved",
                        onNotice().given(complain("complaint", "2022-09-10", "A")),
                        pay("p", "2022-09-20", tooMuch),
                        ComplaintOpen.class),
                new Case(
                        "complaint, paid, amount",
                        approved().given(pay("A", "2022-09-17")).given(complain("complaint", "2022-09-18", "A")),
                        pay("p", "2022-09-20", tooMuch),
                        ComplaintOpen.class),
                new Case("not approved, amount", onNotice(), pay("p", "2022-09-20", tooMuch), AwardNotApproved.class),
                new Case(
                        "other fund, amount",
                        onNotice()
                                .given(budget(FUND.in(2023), "1"))
                                .given(new ApproveAwards(
                                        EDITION, entry("ok", "2023-01-10", CHAIR), List.of("A"), FUND.in(2023))),
                        pay("p", "2022-09-20", tooMuch),
                        AwardOtherFund.class),
                new Case(
                        "paid, amount",
                        approved().given(pay("A", "2022-09-17")),
                        pay("p", "2022-09-20", tooMuch),
                        AwardAlreadyPaid.class),
                new Case(
                        "requested, amount",
                        approved().given(request("r", "2022-09-17", "A")),
                        pay("p", "2022-09-20", tooMuch),
                        AwardAlreadyRequested.class),
                new Case(
                        "amount, budget",
                        approved(),
                        pay("p", "2022-09-20", prize("9000000", "A", payee("A"))),
                        AwardAmountDiffers.class));
    }

    @ParameterizedTest
    @MethodSource("order")
    void answers_with_the_first_broken_rule(Case row) {
        row.ledger().when(row.when());
        assertThat(row.ledger().answer())
                .isInstanceOfSatisfying(
                        Decision.Refused.class, no -> assertThat(no.rejection()).isInstanceOf(row.first()));
    }

    @Test
    void every_refusal_of_a_payout_is_in_the_table_in_its_order() {
        assertThat(order().<Class<?>>map(Case::first).distinct().toList())
                .isEqualTo(Arrays.asList(PayoutRejection.class.getPermittedSubclasses()));
    }
}
