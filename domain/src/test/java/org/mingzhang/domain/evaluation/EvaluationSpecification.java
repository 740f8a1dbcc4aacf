package org.mingzhang.domain.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.evaluation.EvaluationCommand.*;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundCommand.Appropriate;
import org.mingzhang.domain.fund.FundCommand.OpenFund;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/**
 * Given facts, when asked, then facts or a refusal. Every {@code when} also checks that deciding twice gives the same answer, that
 * only the streams that the command names are looked at, and that, once recorded, asking again changes nothing.
 */
final class EvaluationSpecification {
    static final FundId GANZHOU = FundId.parse("ganzhou-quality-2021");
    static final Actor UNIT = new Actor("wang", "市场监管局", Role.SPENDING_UNIT);
    static final Actor HEAD = new Actor("zhao", "市场监管局", Role.SPENDING_UNIT);
    static final Actor BUREAU = new Actor("li", "财政局", Role.FINANCE_BUREAU);
    static final Actor REVIEWER = new Actor("chen", "评价机构", Role.REVIEWER);
    static final Evidence REPORT = new Evidence("总结", "ab".repeat(32), "第3页");

    private final Evaluation evaluation = new Evaluation(GANZHOU);
    private final Map<FundId, Fund> funds = new HashMap<>();
    private final List<EvaluationEvent> history = new ArrayList<>();
    private Decision answer = Decision.accept();
    private int ids;

    // What there is.

    /** The fund of Ganzhou with its three payments: 4,929,913.50 of 5,000,000.00. */
    EvaluationSpecification ganzhou() {
        return budget("5000000.00").paid("1500000.00").paid("500000.00").paid("2929913.50");
    }

    EvaluationSpecification budget(String yuan) {
        return money(new OpenFund(GANZHOU, entry(BUREAU), new FundProfile("经费", "赣州", "局", null)))
                .money(new Appropriate(
                        GANZHOU, entry(BUREAU), FundingSource.LOCAL, Money.ofYuan(yuan), Classification.NONE));
    }

    EvaluationSpecification paid(String yuan) {
        var order = new PaymentOrder(
                Money.ofYuan(yuan),
                new Payee.NotStated(),
                new Purpose.Spending("工作"),
                null,
                Classification.NONE,
                "",
                null);
        return money(new RecordPayment(GANZHOU, entry(BUREAU), null, order, false));
    }

    EvaluationSpecification money(FundCommand command) {
        if (!(FundDecider.decide(command, new FundWorld()) instanceof Decision.Accepted(var events, var warnings)))
            throw new AssertionError(command);
        assertThat(warnings).isEmpty();
        for (LedgerEvent event : events) money((FundEvent) event);
        return this;
    }

    EvaluationSpecification money(FundEvent event) {
        fund(event.fund()).evolve(event);
        return this;
    }

    EvaluationSpecification open() {
        return given(new OpenEvaluation(GANZHOU, entry(UNIT), null));
    }

    /** Two of output, one of benefit, one of satisfaction. */
    EvaluationSpecification table() {
        return given(new SetIndicators(GANZHOU, entry(UNIT), indicators("20", "30")));
    }

    static List<Indicator> indicators(String first, String second) {
        return List.of(
                indicator("training", "产出指标", first, new Target.AtLeast(new BigDecimal("2000"), "人次")),
                indicator("cost", "产出指标", second, new Target.AtMost(new BigDecimal("500"), "万元")),
                indicator("effect", "效益指标", "30", new Target.InWords("质量水平提升")),
                indicator("survey", "满意度指标", "10", new Target.AtLeast(new BigDecimal("90"), "%")));
    }

    static Indicator indicator(String code, String group, String points, Target target) {
        return new Indicator(code, group, "数量指标", code, new BigDecimal(points), target);
    }

    EvaluationSpecification scored(
            Opinion opinion, Actor by, String training, String cost, String effect, String survey) {
        return given(measured(opinion, by, "training", training))
                .given(measured(opinion, by, "cost", cost))
                .given(judged(opinion, by, "effect", effect))
                .given(measured(opinion, by, "survey", survey));
    }

    ScoreIndicator measured(Opinion opinion, Actor by, String indicator, String value) {
        return new ScoreIndicator(
                GANZHOU,
                entry(by),
                opinion,
                indicator,
                new Result.Measured(new BigDecimal(value)),
                List.of(REPORT),
                null);
    }

    ScoreIndicator judged(Opinion opinion, Actor by, String indicator, String share) {
        return judged(
                opinion,
                by,
                indicator,
                EvaluationScheme.DEFAULT.bands().getFirst().name(),
                share);
    }

    ScoreIndicator judged(Opinion opinion, Actor by, String indicator, String band, String share) {
        var result = new Result.Judged(band, new BigDecimal(share));
        return new ScoreIndicator(GANZHOU, entry(by), opinion, indicator, result, List.of(REPORT), null);
    }

    SubmitOpinion submit(Opinion opinion, Actor by) {
        return new SubmitOpinion(GANZHOU, entry(by), opinion, null);
    }

    ClaimScore claim(String score, @Nullable String grade) {
        return new ClaimScore(GANZHOU, entry(BUREAU), Opinion.SELF, new BigDecimal(score), grade);
    }

    Entry entry(Actor actor) {
        return entry("e" + ++ids, "2021-12-31", actor);
    }

    static Entry entry(String id, String effective, Actor actor) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effective", effective), actor, SourceDocument.titled("绩效评价报告"));
    }

    // What happens.

    EvaluationSpecification given(EvaluationCommand command) {
        return when(command).thenAccepted();
    }

    EvaluationSpecification when(EvaluationCommand command) {
        answer = decide(command);
        assertThat(decide(command)).as("deciding twice").isEqualTo(answer);
        if (answer instanceof Decision.Accepted(var events, var warnings)) {
            assertThat(warnings).isEmpty();
            for (var event : events) {
                assertThat(command.streams()).contains(event.stream());
                evaluation.evolve((EvaluationEvent) event);
                history.add((EvaluationEvent) event);
            }
            assertThat(decide(command))
                    .as("asking again")
                    .isEqualTo(new Decision.AlreadyRecorded(command.entry().id()));
        }
        return this;
    }

    private Decision decide(EvaluationCommand command) {
        return EvaluationDecider.decide(command, new Named(command.streams()));
    }

    // What is seen.

    EvaluationSpecification thenAccepted() {
        assertThat(answer).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    EvaluationSpecification thenRefused(EvaluationRejection rejection) {
        assertThat(answer).isEqualTo(new Decision.Refused(rejection));
        return this;
    }

    EvaluationSpecification thenRefused(String code) {
        assertThat(answer).isInstanceOfSatisfying(Decision.Refused.class, no -> assertThat(
                        no.rejection().code())
                .isEqualTo(code));
        return this;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** The history folded again from nothing. */
    Evaluation replayed() {
        var again = new Evaluation(GANZHOU);
        history.forEach(again::evolve);
        return again;
    }

    Assessment assessment(Opinion opinion) {
        return Assessment.of(evaluation, opinion, FinancialBasis.of(fund(GANZHOU)));
    }

    Sensitivity sensitivity(Opinion opinion) {
        return requireNonNull(Sensitivity.of(assessment(opinion)));
    }

    Fund fund(FundId id) {
        return funds.computeIfAbsent(id, Fund::new);
    }

    static Bucket carried() {
        return new Bucket(FundingSource.LOCAL, 2020);
    }

    /** Only the streams that a command says it looks at. */
    private final class Named implements EvaluationWorld {
        private final Set<String> names;

        Named(Set<String> names) {
            this.names = names;
        }

        @Override
        public Evaluation evaluation(FundId id) {
            assertThat(names).contains(EvaluationCommand.stream(id));
            return evaluation;
        }

        @Override
        public Fund fund(FundId id) {
            assertThat(names).contains(id.stream());
            return EvaluationSpecification.this.fund(id);
        }
    }

    private final class FundWorld implements World {
        @Override
        public Fund fund(FundId id) {
            return EvaluationSpecification.this.fund(id);
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return new PayeeFile();
        }

        @Override
        public CodeTable codes(int year) {
            return new CodeTable();
        }

        @Override
        public ApprovalRules approvals() {
            return new ApprovalRules();
        }

        @Override
        public AwardGate award(String edition) {
            return new AwardEdition(edition);
        }
    }
}
