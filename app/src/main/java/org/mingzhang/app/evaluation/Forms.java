package org.mingzhang.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.EvaluationStatus;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.evaluation.SelfEvaluationForm;
import org.mingzhang.query.evaluation.SelfEvaluationForm.FundsLine;
import org.mingzhang.query.evaluation.SelfEvaluationForm.GoalLine;
import org.mingzhang.query.evaluation.SelfEvaluationForm.IndicatorLine;

/** Fills 项目支出绩效自评表 with an opinion as it stands. */
final class Forms {
    private Forms() {}

    static SelfEvaluationForm of(
            Evaluated evaluated, Assessment assessment, FundProfile profile, Unit unit, Messages messages) {
        var evaluation = evaluated.evaluation();
        var submission = evaluation.sheet(assessment.opinion()).submission();
        var scheme = assessment.scheme();
        return new SelfEvaluationForm(
                evaluation.fund().fiscalYear() + " 年度项目支出绩效"
                        + messages.constant(assessment.opinion()).zh().replaceAll("^单位", "") + "表",
                profile.name(),
                profile.unit(),
                unit,
                submission == null ? null : submission.entry().effective().to(),
                funds(assessment, messages),
                evaluation.goals().stream()
                        .map(goal -> new GoalLine(
                                goal.goal(), messages.constant(goal.outcome()).zh()))
                        .toList(),
                assessment.rows().stream().map(row -> line(assessment, row)).toList(),
                scheme.full().toString(),
                assessment.score() == null ? null : scheme.shown(assessment.score()),
                assessment.grade() == null ? null : assessment.grade().name(),
                remarks(evaluated, assessment, messages));
    }

    private static List<FundsLine> funds(Assessment assessment, Messages messages) {
        var basis = assessment.basis();
        var score = assessment.executionScore();
        if (basis == null || score == null) return List.of();
        var lines = new ArrayList<FundsLine>();
        lines.add(new FundsLine(
                "年度资金总额",
                basis.original(),
                basis.current(),
                basis.disbursed(),
                assessment.scheme().executionPoints().toPlainString(),
                percent(basis.executionRate()),
                score.shown()));
        for (FinancialBasis.Line line : basis.lines()) {
            lines.add(new FundsLine(
                    messages.constant(line.origin()).zh(),
                    line.original(),
                    line.current(),
                    line.disbursed(),
                    null,
                    percent(line.executionRate()),
                    null));
        }
        return lines;
    }

    private static IndicatorLine line(Assessment assessment, Assessment.Row row) {
        var indicator = row.indicator();
        var scored = row.scored();
        return new IndicatorLine(
                indicator.group(),
                indicator.aspect(),
                indicator.name(),
                Targets.inWords(indicator.target()),
                scored == null ? null : Targets.inWords(scored.result(), indicator.target()),
                indicator.points().toPlainString(),
                scored == null ? null : assessment.scheme().shown(scored.score()),
                scored == null ? null : scored.reason());
    }

    private static List<String> remarks(Evaluated evaluated, Assessment assessment, Messages messages) {
        var remarks = new ArrayList<String>();
        var readAt = evaluated.readAt(assessment);
        var score = assessment.executionScore();
        if (score == null) remarks.add("全年执行数尚不能确定，执行率不计分。");
        else
            remarks.add("执行率 = 全年执行数 ÷ 全年预算数；得分 = 执行率 × %s，至多 %s 分，精确值 %s 分。"
                    .formatted(
                            assessment.scheme().executionPoints().toPlainString(),
                            assessment.scheme().executionPoints().toPlainString(),
                            score));
        remarks.add(readAt == null ? "本表尚未提交，数据为账本现有数。" : "资金数据取自账本，截至第 %d 号记录，不再变动。".formatted(readAt));
        var claim = assessment.claim();
        if (claim != null && assessment.status() == EvaluationStatus.UNSUPPORTED) {
            remarks.add("总分 %s 分为文件所称，没有指标得分表支持；按此执行率至多可得 %s 分。"
                    .formatted(
                            claim.score().toPlainString(),
                            assessment.mostPossible().shown()));
        }
        if (claim != null && assessment.status() == EvaluationStatus.DISPUTED) {
            remarks.add("文件所称总分 %s 分与账或指标得分表不符。".formatted(claim.score().toPlainString()));
        }
        var submission = evaluated.evaluation().sheet(assessment.opinion()).submission();
        if (submission != null && submission.reason() != null) remarks.add("执行率说明：" + submission.reason());
        remarks.add("评价办法：%s（%s）；状态：%s。"
                .formatted(
                        assessment.scheme().name(),
                        assessment.scheme().source(),
                        messages.constant(assessment.status()).zh()));
        return remarks;
    }

    private static @Nullable String percent(Rate rate) {
        return rate.isDefined() ? rate.percent() : null;
    }
}
