package org.mingzhang.domain.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.declaration.MinhangForm.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.approval.ApprovalCommand.DelegateSigning;
import org.mingzhang.domain.approval.ApprovalCommand.LoadApprovalChain;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalRejection.NotYourStep;
import org.mingzhang.domain.approval.ApprovalRejection.SamePerson;
import org.mingzhang.domain.approval.ApprovalStep;
import org.mingzhang.domain.approval.Delegation;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.declaration.DeclarationCommand.*;
import org.mingzhang.domain.declaration.DeclarationEvent.*;
import org.mingzhang.domain.declaration.DeclarationRejection.*;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundCommand.Appropriate;
import org.mingzhang.domain.fund.FundCommand.OpenFund;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundRejection.AlreadyAppropriated;
import org.mingzhang.domain.fund.FundRejection.OverAllotment;
import org.mingzhang.domain.fund.FundRejection.RoleMayNotDo;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

class DeclarationScenariosTest {
    private static final String ID = "minhang-2020";
    private static final FundId FUND = FundId.parse("minhang-quality-2020");
    private static final Actor DRAFTER = new Actor("zhang", "区市场监督管理局", Role.SPENDING_UNIT);
    private static final Actor HEAD = new Actor("gu", "区市场监督管理局", Role.SPENDING_UNIT);
    private static final Actor BUREAU = new Actor("li", "区财政局", Role.FINANCE_BUREAU);
    private static final Actor AUDITOR = new Actor("sun", "审计局", Role.AUDITOR);

    private final LedgerInMemory ledger = new LedgerInMemory();

    @Test
    void scenario_12_the_table_of_minhang_is_not_approved() {
        ledger.given(declare(filed()), submit("s"));
        ledger.refuses(
                approve("a", BUREAU),
                new SumsDisagree(
                        FormFinding.Kind.BREAKDOWN,
                        "项目构成分解",
                        yuan("556000"),
                        yuan("568000"),
                        yuan("12000"),
                        List.of(
                                new FormFinding.Line("质量教育课程探究", yuan("2000")),
                                new FormFinding.Line("质量沙龙", yuan("2000")),
                                new FormFinding.Line("质量夏令营", yuan("8000"))),
                        1));
        assertThat(ledger.fund(FUND).isOpen()).isFalse();
    }

    @Test
    void scenario_13_the_text_of_minhang_is_approved_and_becomes_a_fund_with_its_allotments() {
        ledger.given(declare(consistent()), submit("s"), approve("a", BUREAU));
        assertThat(ledger.fund(FUND).figure(Figure.ORIGINAL_BUDGET)).isEqualTo(yuan("556000"));
        assertThat(ledger.fund(FUND).figure(Figure.AVAILABLE_BALANCE)).isEqualTo(yuan("556000"));
        assertThat(ledger.last(DeclarationApproved.class).amount()).isEqualTo(yuan("556000"));
        assertThat(ledger.declaration(ID).stage()).isEqualTo(DeclarationStage.APPROVED);
        var line = "质量素质教育/质量沙龙";
        ledger.refuses(pay("p", line, "30000.01"), new OverAllotment(line, yuan("30000"), yuan("30000.01")));
        ledger.given(pay("p", line, "30000.00"));
    }

    @Test
    void before_it_is_approved_a_declaration_is_no_money() {
        ledger.given(declare(consistent()), submit("s"));
        assertThat(ledger.fund(FUND).isOpen()).isFalse();
        assertThat(ledger.history()).noneMatch(FundEvent.class::isInstance);
    }

    @Test
    void scenario_14_a_fen_missing_in_the_sources_is_refused() {
        ledger.given(declare(with(consistent(), local(YEAR, "555999.99"))), submit("s"));
        ledger.refuses(
                approve("a", BUREAU),
                new SumsDisagree(
                        FormFinding.Kind.FISCAL_SOURCES,
                        "财政拨款",
                        yuan(YEAR),
                        yuan("555999.99"),
                        Money.ofFen(-1),
                        List.of(),
                        1));
    }

    @Test
    void scenario_16_targets_that_cannot_be_measured_are_refused_after_the_sums() {
        var asTold = filed().asComposed().orElseThrow();
        ledger.given(declare(asTold), submit("s"));
        ledger.refuses(
                approve("a", BUREAU),
                new TargetsNotReady(List.of("各项工作完成及时性：及时", "全区质量意识：增强", "成员单位、街镇：1", "成员单位、街镇：0.9")));
        ledger.given(giveBack("b", BUREAU), revise("r", withTargets(asTold, null)), submit("s2"));
        ledger.refuses(approve("a", BUREAU), new TargetsNotReady(List.of("绩效目标")));
        var measured = quantity("影响力目标", "满意度", "成员单位、街镇", "0.9", "比例");
        ledger.given(giveBack("b2", BUREAU), revise("r2", withTargets(asTold, null, measured)), submit("s3"));
        ledger.refuses(approve("a", BUREAU), new DeclarationWithoutUnit(ID));
    }

    @Test
    void what_comes_back_is_revised_and_submitted_again() {
        ledger.given(declare(filed()), submit("s"));
        ledger.refuses(revise("r", consistent()), notIn(DeclarationStage.SUBMITTED, DeclarationStage.DRAFTED));
        ledger.refuses(giveBack("b", DRAFTER), new SamePerson("zhang"));
        ledger.given(giveBack("b", BUREAU));
        assertThat(ledger.declaration(ID).returned()).isEqualTo("明细与总预算不符");
        ledger.refuses(submit("s2"), notIn(DeclarationStage.RETURNED, DeclarationStage.DRAFTED));
        ledger.refuses(giveBack("b2", BUREAU), notIn(DeclarationStage.RETURNED, DeclarationStage.SUBMITTED));
        ledger.given(revise("r", consistent()), submit("s2"), approve("a", BUREAU));
        assertThat(ledger.declaration(ID).version()).isEqualTo(2);
        ledger.refuses(approve("again", BUREAU), notIn(DeclarationStage.APPROVED, DeclarationStage.SUBMITTED));
    }

    @Test
    void the_chain_asks_for_each_signature_and_the_last_opens_the_fund() {
        ledger.given(chain(), declare(consistent()), submit("s"));
        ledger.refuses(approve("a", BUREAU), new NotYourStep("负责人", Role.SPENDING_UNIT, "区市场监督管理局", List.of(), "li"));
        ledger.given(approve("a", HEAD));
        assertThat(ledger.last(DeclarationSigned.class).signature()).isEqualTo(new Signature("负责人", "gu", null));
        assertThat(ledger.fund(FUND).isOpen()).isFalse();
        ledger.given(approve("b", BUREAU));
        assertThat(ledger.fund(FUND).isOpen()).isTrue();
    }

    @Test
    void signatures_given_before_it_came_back_count_no_more() {
        ledger.given(chain(), declare(consistent()), submit("s"), approve("a", HEAD), giveBack("b", BUREAU));
        ledger.given(revise("r", consistent()), submit("s2"));
        ledger.refuses(approve("c", BUREAU), new NotYourStep("负责人", Role.SPENDING_UNIT, "区市场监督管理局", List.of(), "li"));
    }

    @Test
    void whoever_drafted_it_does_not_sign_it_even_if_another_submits() {
        ledger.given(declare(consistent()), new SubmitDeclaration(ID, entry("s", HEAD)));
        ledger.refuses(approve("a", DRAFTER), new DeclarationMaker("zhang"));
        ledger.refuses(approve("a", HEAD), new SamePerson("gu"));
    }

    @Test
    void nobody_signs_for_who_drafted_it() {
        var away = new Delegation(DRAFTER, "wu", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        var deputy = new Actor("wu", "区统计局", Role.SPENDING_UNIT);
        ledger.given(chain(), new DelegateSigning(entry("away", BUREAU), away));
        ledger.given(declare(consistent()), new SubmitDeclaration(ID, entry("s", HEAD)));
        ledger.refuses(approve("a", deputy), new DeclarationMaker("zhang"));
    }

    @Test
    void not_even_the_first_signature_is_given_to_a_form_that_does_not_add_up() {
        ledger.given(chain(), declare(filed().asComposed().orElseThrow()), submit("s"));
        assertThat(ledger.decide(approve("a", HEAD)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class, no -> assertThat(no.rejection()).isInstanceOf(TargetsNotReady.class));
    }

    @Test
    void the_rules_of_the_fund_hold_for_what_an_approval_opens() {
        ledger.given(declare(consistent()), submit("s"));
        ledger.refuses(approve("a", HEAD), new RoleMayNotDo(Role.SPENDING_UNIT, "OpenFund"));
        ledger.given(
                open(), new Appropriate(FUND, entry("x", BUREAU), FundingSource.LOCAL, yuan("1"), Classification.NONE));
        ledger.refuses(approve("a", BUREAU), new AlreadyAppropriated(FundingSource.LOCAL, yuan("1")));
        assertThat(ledger.declaration(ID).stage()).isEqualTo(DeclarationStage.SUBMITTED);
        assertThat(ledger.fund(FUND).figure(Figure.ORIGINAL_BUDGET)).isEqualTo(yuan("1"));
    }

    @Test
    void a_fund_that_is_open_already_is_appropriated_and_allotted() {
        ledger.given(open(), declare(consistent()), submit("s"), approve("a", BUREAU));
        assertThat(ledger.fund(FUND).figure(Figure.ORIGINAL_BUDGET)).isEqualTo(yuan("556000"));
    }

    @Test
    void it_is_declared_once_for_one_fund_and_one_year() {
        ledger.refuses(submit("s"), new DeclarationUnknown(ID));
        ledger.given(declare(filed()));
        assertThat(ledger.decide(declare(filed()))).isInstanceOf(Decision.AlreadyRecorded.class);
        ledger.refuses(declare(consistent()), new DeclarationExists(ID));
        var later = consistent();
        var next = new DeclarationForm(
                2021,
                later.project(),
                later.budget(),
                later.goals(),
                later.composition(),
                later.breakdown(),
                later.breakdownTotal(),
                later.targets(),
                null,
                later.safeguards());
        ledger.refuses(revise("r", next), new DeclarationOtherYear(2021, FUND));
        ledger.given(submit("s"));
        var other = FundId.parse("other-2020");
        var elsewhere = new ApproveDeclaration(ID, entry("a", BUREAU), other, "310112", null);
        ledger.refuses(elsewhere, new DeclarationOtherFund(FUND, other));
    }

    @Test
    void of_two_who_change_the_same_version_the_later_is_told_so() {
        ledger.given(declare(consistent()));
        ledger.given(new ReviseDeclaration(ID, entry("first", DRAFTER), 1, consistent()));

        ledger.refuses(
                new ReviseDeclaration(ID, entry("second", DRAFTER), 1, consistent()),
                new DeclarationVersionDiffers(ID, 1, 2));
        ledger.given(new ReviseDeclaration(ID, entry("third", DRAFTER), 2, consistent()));
    }

    @Test
    void an_auditor_changes_nothing() {
        var command = new DeclareProject(ID, entry("d", AUDITOR), FUND, filed());
        ledger.refuses(command, new DeclarationRoleMayNotWrite(Role.AUDITOR));
    }

    // Vocabulary.

    private static DeclarationNotInStage notIn(DeclarationStage stage, DeclarationStage needed) {
        return new DeclarationNotInStage(ID, stage, needed);
    }

    private static LoadApprovalChain chain() {
        return new LoadApprovalChain(
                entry("chain", BUREAU),
                ApprovalKind.DECLARATION,
                List.of(
                        new ApprovalStep("负责人", Role.SPENDING_UNIT, null, true, List.of(), null),
                        new ApprovalStep("财政", Role.FINANCE_BUREAU, null, false, List.of(), yuan("500000"))));
    }

    private static OpenFund open() {
        return new OpenFund(FUND, entry("open", BUREAU), new FundProfile("质量强区", "310112", "区市场监督管理局", null));
    }

    private static DeclareProject declare(DeclarationForm form) {
        return new DeclareProject(ID, entry("d", DRAFTER), FUND, form);
    }

    private static ReviseDeclaration revise(String id, DeclarationForm form) {
        return new ReviseDeclaration(ID, entry(id, DRAFTER), null, form);
    }

    private static SubmitDeclaration submit(String id) {
        return new SubmitDeclaration(ID, entry(id, DRAFTER));
    }

    private static ReturnDeclaration giveBack(String id, Actor by) {
        return new ReturnDeclaration(ID, entry(id, by), "明细与总预算不符");
    }

    private static ApproveDeclaration approve(String id, Actor by) {
        return new ApproveDeclaration(ID, entry(id, by), FUND, "310112", null);
    }

    private static RecordPayment pay(String id, String line, String yuan) {
        var order = new PaymentOrder(
                yuan(yuan), new Payee.NotStated(), new Purpose.Spending("沙龙"), null, Classification.NONE, line, null);
        return new RecordPayment(FUND, entry(id, DRAFTER), null, order, false);
    }

    private static Entry entry(String id, Actor actor) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effective", "2020-03-01"), actor, SourceDocument.titled("申报表"));
    }
}
