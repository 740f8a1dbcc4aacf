package org.mingzhang.query.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.evaluation.SelfEvaluationForm.FundsLine;

class SelfEvaluationFormTest {
    @Test
    void amounts_are_rounded_half_up_each_by_itself() {
        assertThat(RoundedColumn.shown(Money.ofYuan("4929913.50"), Unit.WAN_YUAN))
                .isEqualByComparingTo("492.99");
        assertThat(RoundedColumn.shown(Money.ofYuan("50"), Unit.WAN_YUAN)).isEqualByComparingTo("0.01");
        assertThat(RoundedColumn.shown(Money.ofYuan("49.99"), Unit.WAN_YUAN)).isEqualByComparingTo("0");
        assertThat(RoundedColumn.shown(Money.ofYuan("4929913.50"), Unit.YUAN)).isEqualByComparingTo("4929913.50");
    }

    @Test
    void a_footnote_says_what_rounding_did_to_the_sum() {
        var form = form(Unit.WAN_YUAN, "50.00", "50.00");
        assertThat(form.footnotes())
                .containsExactly("备注", "“全年执行数”分项所列之和为 0.02 万元，与合计相差 -0.01 万元，系各数四舍五入所致。", "“全年执行数”合计的精确数为 100.00 元。");
    }

    @Test
    void a_footnote_gives_the_exact_total_that_rounding_hides() {
        assertThat(form(Unit.WAN_YUAN, "4929913.50", "0.00").footnotes())
                .containsExactly("备注", "“全年执行数”合计的精确数为 4,929,913.50 元。");
    }

    @Test
    void in_yuan_there_is_nothing_to_explain() {
        assertThat(form(Unit.YUAN, "4929913.50", "50.01").footnotes()).containsExactly("备注");
        assertThat(form(Unit.WAN_YUAN, "4929900.00", "100.00").footnotes()).containsExactly("备注");
    }

    private static SelfEvaluationForm form(Unit unit, String spent, String carried) {
        var one = line("当年财政拨款", spent);
        var other = line("上年结转资金", carried);
        var total = new FundsLine(
                "年度资金总额",
                one.original().plus(other.original()),
                one.current().plus(other.current()),
                one.disbursed().plus(other.disbursed()),
                "10",
                "98.60",
                "9.86");
        return new SelfEvaluationForm(
                "自评表",
                "项目",
                "单位",
                unit,
                null,
                List.of(total, one, other),
                List.of(),
                List.of(),
                "100",
                null,
                null,
                List.of("备注"));
    }

    private static FundsLine line(String label, String spent) {
        return new FundsLine(
                label, Money.ofYuan("5000000"), Money.ofYuan("5000000"), Money.ofYuan(spent), null, null, null);
    }
}
