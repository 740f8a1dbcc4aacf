package org.mingzhang.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.approval.Approval.Verdict;
import org.mingzhang.domain.approval.ApprovalCommand.*;
import org.mingzhang.domain.approval.ApprovalRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

class ApprovalTest {
    private static final Actor MAKER = spender("zhang", "Market Bureau");
    private static final Actor CHECKER = spender("li", "Market Bureau");
    private static final Actor HEAD = spender("gu", "Market Bureau");
    private static final Actor DEPUTY = spender("wu", "Market Bureau");
    private static final Actor DEPARTMENT = spender("sun", "Economic Commission");
    private static final Actor TREASURER = new Actor("qian", "Finance Bureau", Role.FINANCE_BUREAU);
    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    private final ApprovalRules rules = new ApprovalRules();

    @Test
    void without_a_chain_one_other_person_is_enough() {
        var request = request("556000.00");
        assertThat(request.sign(by(MAKER), rules)).isEqualTo(refused(new SamePerson("zhang")));
        assertThat(request.sign(by(TREASURER), rules)).isEqualTo(signed("复核", "qian", null, true));
    }

    @Test
    void each_step_is_signed_in_turn_by_who_it_belongs_to() {
        loadFourSteps();
        var request = request("556000.00");
        assertThat(request.sign(by(TREASURER), rules))
                .isEqualTo(refused(new NotYourStep("复核", Role.SPENDING_UNIT, "Market Bureau", List.of(), "qian")));
        request = after(request, CHECKER, "复核", false);
        assertThat(request.sign(by(DEPUTY), rules))
                .isEqualTo(refused(new NotYourStep("负责人", Role.SPENDING_UNIT, "Market Bureau", List.of("gu"), "wu")));
        request = after(request, HEAD, "负责人", false);
        request = after(request, DEPARTMENT, "主管部门", false);
        request = after(request, TREASURER, "财政", true);
        assertThat(request.isComplete(rules)).isTrue();
    }

    @Test
    void a_step_is_needed_from_its_amount_on() {
        loadFourSteps();
        assertThat(rules.chain(ApprovalKind.PAYMENT_REQUEST).stepsFor(Money.ofYuan("99999.99")))
                .extracting(ApprovalStep::name)
                .containsExactly("复核", "负责人");
        assertThat(rules.chain(ApprovalKind.PAYMENT_REQUEST).stepsFor(Money.ofYuan("100000.00")))
                .extracting(ApprovalStep::name)
                .containsExactly("复核", "负责人", "主管部门");
        assertThat(rules.chain(ApprovalKind.DECLARATION)).isEqualTo(ApprovalChain.ONE_CHECKER);
    }

    @Test
    void nobody_signs_twice_nor_by_way_of_another() {
        accepted(new LoadApprovalChain(
                by(TREASURER), ApprovalKind.PAYMENT_REQUEST, List.of(step("first", null), step("second", null))));
        var request = after(request("1.00"), CHECKER, "first", false);
        assertThat(request.sign(by(CHECKER), rules)).isEqualTo(refused(new SamePerson("li")));
    }

    @Test
    void a_delegate_signs_for_the_holder_on_the_days_agreed() {
        loadFourSteps();
        accepted(delegate("d1", HEAD, HEAD, "wu", DAY.minusDays(1), DAY));
        var request = after(request("1.00"), CHECKER, "复核", false);
        assertThat(request.sign(by(DEPUTY), rules)).isEqualTo(signed("负责人", "wu", "gu", true));
        assertThat(request.sign(on(DAY.plusDays(1), DEPUTY), rules)).isInstanceOf(Verdict.Refused.class);
        assertThat(request.sign(on(DAY.minusDays(2), DEPUTY), rules)).isInstanceOf(Verdict.Refused.class);
        accepted(new EndDelegation(by(HEAD), new EntryId("d1")));
        assertThat(request.sign(by(DEPUTY), rules)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void the_makers_own_signature_is_not_given_by_a_delegate_either() {
        loadFourSteps();
        accepted(delegate("d1", HEAD, HEAD, "wu", DAY, DAY));
        var own = Approval.of(ApprovalKind.PAYMENT_REQUEST, Money.ofYuan("1.00"), HEAD)
                .with(new Signature("复核", "li", null));
        assertThat(own.sign(by(DEPUTY), rules)).isEqualTo(refused(new SamePerson("gu")));
    }

    @Test
    void who_may_sign_may_return() {
        loadFourSteps();
        var request = request("1.00");
        assertThat(request.checkReturn(by(CHECKER), rules)).isNull();
        assertThat(request.checkReturn(by(MAKER), rules)).isEqualTo(new SamePerson("zhang"));
        assertThat(request.checkReturn(by(TREASURER), rules)).isInstanceOf(NotYourStep.class);
    }

    @Test
    void a_chain_shortened_on_the_way_asks_its_last_step_again() {
        accepted(new LoadApprovalChain(
                by(TREASURER), ApprovalKind.PAYMENT_REQUEST, List.of(step("first", null), step("second", null))));
        var request = after(request("1.00"), CHECKER, "first", false);
        accepted(new LoadApprovalChain(by(TREASURER), ApprovalKind.PAYMENT_REQUEST, List.of(step("first", null))));
        assertThat(request.next(rules).name()).isEqualTo("first");
        assertThat(request.sign(by(HEAD), rules)).isEqualTo(signed("first", "gu", null, true));
    }

    @Test
    void chains_are_the_finance_bureaus_and_ask_for_one_checker_at_least() {
        var steps = List.of(step("first", null));
        assertThat(ApprovalDecider.decide(new LoadApprovalChain(by(HEAD), ApprovalKind.AWARD, steps), rules))
                .isEqualTo(Decision.refuse(new ChainRoleMayNotWrite(Role.SPENDING_UNIT)));
        accepted(new LoadApprovalChain(by(TREASURER), ApprovalKind.AWARD, steps));
        assertThat(ApprovalDecider.decide(new LoadApprovalChain(by(TREASURER), ApprovalKind.AWARD, steps), rules))
                .isInstanceOf(Decision.AlreadyRecorded.class);
        assertThatThrownBy(() -> new ApprovalChain(List.of(step("only", "0.01"))))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("chain-without-checker"));
        assertThatThrownBy(() -> new ApprovalChain(List.of(step("one", null), step("one", null))))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("name-twice"));
    }

    @Test
    void a_signature_is_given_out_of_hand_by_its_holder_or_the_finance_bureau() {
        var unasked = delegate("d1", CHECKER, HEAD, "wu", DAY, DAY);
        assertThat(ApprovalDecider.decide(unasked, rules)).isEqualTo(Decision.refuse(new NotYourSignature("gu", "li")));
        var forOneself = delegate("d1", TREASURER, HEAD, "qian", DAY, DAY);
        assertThat(ApprovalDecider.decide(forOneself, rules)).isEqualTo(Decision.refuse(new SamePerson("qian")));
        accepted(delegate("d1", TREASURER, HEAD, "wu", DAY, DAY));
        assertThat(ApprovalDecider.decide(delegate("d1", TREASURER, HEAD, "sun", DAY, DAY), rules))
                .isEqualTo(Decision.refuse(new DelegationIdReused(new EntryId("d1"))));
        assertThat(ApprovalDecider.decide(new EndDelegation(by(HEAD), new EntryId("d2")), rules))
                .isEqualTo(Decision.refuse(new DelegationUnknown(new EntryId("d2"))));
    }

    // Vocabulary.

    private void loadFourSteps() {
        accepted(new LoadApprovalChain(
                by(TREASURER),
                ApprovalKind.PAYMENT_REQUEST,
                List.of(
                        new ApprovalStep("复核", Role.SPENDING_UNIT, null, true, List.of(), null),
                        new ApprovalStep("负责人", Role.SPENDING_UNIT, null, true, List.of("gu"), null),
                        new ApprovalStep(
                                "主管部门",
                                Role.SPENDING_UNIT,
                                "Economic Commission",
                                false,
                                List.of(),
                                Money.ofYuan("100000.00")),
                        new ApprovalStep(
                                "财政", Role.FINANCE_BUREAU, null, false, List.of(), Money.ofYuan("500000.00")))));
    }

    private void accepted(ApprovalCommand command) {
        var decision = ApprovalDecider.decide(command, rules);
        assertThat(decision).isInstanceOfSatisfying(Decision.Accepted.class, a -> a.events()
                .forEach(e -> rules.evolve((ApprovalEvent) e)));
    }

    private Approval after(Approval request, Actor signer, String step, boolean complete) {
        assertThat(request.sign(by(signer), rules)).isEqualTo(signed(step, signer.person(), null, complete));
        return request.with(new Signature(step, signer.person(), null));
    }

    private static DelegateSigning delegate(
            String id, Actor by, Actor principal, String to, LocalDate from, LocalDate until) {
        return new DelegateSigning(entry(id, DAY, by), new Delegation(principal, to, from, until));
    }

    private static Approval request(String yuan) {
        return Approval.of(ApprovalKind.PAYMENT_REQUEST, Money.ofYuan(yuan), MAKER);
    }

    private static ApprovalStep step(String name, @Nullable String from) {
        return new ApprovalStep(name, null, null, false, List.of(), from == null ? null : Money.ofYuan(from));
    }

    private static Verdict signed(String step, String person, @Nullable String onBehalfOf, boolean complete) {
        return new Verdict.Signed(new Signature(step, person, onBehalfOf), complete);
    }

    private static Verdict refused(ApprovalRejection why) {
        return new Verdict.Refused(why);
    }

    private static Entry by(Actor actor) {
        return on(DAY, actor);
    }

    private static Entry on(LocalDate day, Actor actor) {
        return entry("e", day, actor);
    }

    private static Entry entry(String id, LocalDate day, Actor actor) {
        return Entry.stated(new EntryId(id), EffectiveDate.on(day), actor, SourceDocument.titled("Rules"));
    }

    private static Actor spender(String person, String unit) {
        return new Actor(person, unit, Role.SPENDING_UNIT);
    }
}
