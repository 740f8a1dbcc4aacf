package org.mingzhang.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.fund.RateRange;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.query.fund.FigureValue;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.PaymentView;
import org.mingzhang.query.fund.RateValue;
import org.mingzhang.query.fund.Source;
import org.mingzhang.query.fund.TimeProgress;

/** The figures of the documents, as they are exported. */
class FundTablesTest {
    private static final FundId SHUNDE = FundId.parse("shunde-quality-2022");
    private static final FundId GANZHOU = FundId.parse("ganzhou-quality-2021");

    @Test
    void a_range_shows_its_bounds_and_enters_no_total() throws IOException {
        var shunde = fund(SHUNDE, "1697000.00", new Ranged(yuan("374000.00"), yuan("1697000.00")));
        var ganzhou = fund(GANZHOU, "5000000.00", Ranged.exactly(yuan("4929913.50")));
        assertThat(csv(FundTables.funds(List.of(shunde, ganzhou))).lines().skip(2))
                .containsExactly(
                        "shunde-quality-2022,专项资金,2022,1697000.00,1697000.00,未知,374000.00,1697000.00,0.00,0.00,"
                                + "未知,0.00,1323000.00,未知,22.04,100.00,未知",
                        "ganzhou-quality-2021,专项资金,2021,5000000.00,5000000.00,4929913.50,4929913.50,4929913.50,0.00,0.00,"
                                + "70086.50,70086.50,70086.50,98.60,98.60,98.60,文件载明",
                        "合计（1 行有未知数，未计入）,,,6697000.00,6697000.00,4929913.50,,,0.00,0.00,70086.50,,,,,,");
    }

    @Test
    void what_is_only_assumed_is_shown_and_enters_no_total() throws IOException {
        var assumed = fund(SHUNDE, "1697000.00", Ranged.exactly(yuan("374000.00")), true);
        var ganzhou = fund(GANZHOU, "5000000.00", Ranged.exactly(yuan("4929913.50")));

        var lines =
                csv(FundTables.funds(List.of(assumed, ganzhou))).lines().skip(2).toList();

        assertThat(lines.getFirst()).contains("1323000.00").endsWith(",假设；文件载明");
        assertThat(lines.getLast())
                .isEqualTo("合计（1 行为假设，未计入）,,,5000000.00,5000000.00,4929913.50,,,0.00,0.00,70086.50,,,,,,");
    }

    @Test
    void payments_name_payee_voucher_and_document() throws IOException {
        var payments = List.of(
                payment(12, new Payee.Organisation(new UnifiedCode("91440606MA4UX0000A"), "@甲公司"), "174000.00", false),
                payment(13, new Payee.Person("person-7f3a"), "90000.00", true),
                payment(14, new Payee.NotStated(), "0.50", false));
        assertThat(csv(FundTables.payments(payments)).lines().skip(2))
                .containsExactly(
                        "12,shunde-quality-2022,2022-08-09,2022-08,440606/2022/V1,'@甲公司,91440606MA4UX0000A,检测,第1期,,"
                                + "174000.00,0.00,0.00,文件载明,通知,第三节",
                        "13,shunde-quality-2022,2022-08-09,2022-08,440606/2022/V1,person-7f3a,,检测,第1期,,"
                                + "90000.00,0.00,90000.00,文件载明,通知,第三节",
                        "14,shunde-quality-2022,2022-08-09,2022-08,440606/2022/V1,未载明,,检测,第1期,,"
                                + "0.50,0.00,0.00,文件载明,通知,第三节",
                        "合计,,,,,,,,,,264000.50,0.00,90000.00,,,");
    }

    private static FundView fund(FundId id, String budget, Ranged net) {
        return fund(id, budget, net, false);
    }

    private static FundView fund(FundId id, String budget, Ranged net, boolean assumed) {
        var status = net.isExact() ? FigureStatus.STATED : FigureStatus.UNKNOWN;
        var current = yuan(budget);
        var high = net.high() == null ? current : net.high();
        var figures = new EnumMap<Figure, FigureValue>(Figure.class);
        for (var figure : Figure.values()) {
            var amount =
                    switch (figure) {
                        case ORIGINAL_BUDGET, CURRENT_BUDGET -> Ranged.exactly(current);
                        case NET_DISBURSED -> net;
                        case AVAILABLE_BALANCE -> new Ranged(current.minus(high), current.minus(net.low()));
                        default -> Ranged.exactly(Money.ZERO);
                    };
            figures.put(figure, new FigureValue(figure, amount, status));
        }
        var rate = new RateValue(
                Figure.CURRENT_BUDGET, new RateRange(new Rate(net.low(), current), new Rate(high, current)), status);
        var time = TimeProgress.of(id.fiscalYear(), LocalDate.of(id.fiscalYear(), 9, 30));
        var profile = new FundProfile("专项资金", "440606", "区市场监管局", null);
        return new FundView(
                id, profile, null, false, figures, rate, rate, time, null, null, List.of(), List.of(), assumed, null);
    }

    private static PaymentView payment(long position, Payee payee, String amount, boolean suspended) {
        var source = new Source(
                position,
                "voucher/V1",
                "fund.PaymentRecorded",
                EffectiveDate.on(LocalDate.of(2022, 8, 9)),
                null,
                YearMonth.of(2022, 8),
                FigureStatus.STATED,
                null,
                false,
                null,
                SourceDocument.titled("通知").at("第三节"),
                "wang",
                "区市场监管局",
                null,
                Instant.EPOCH);
        return new PaymentView(
                SHUNDE, payee, "检测", "440606/2022/V1", 1, null, yuan(amount), Money.ZERO, suspended, source);
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    private static String csv(ExportTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvExport.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
