package org.mingzhang.documents.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.disclosure.NoticeFigure;
import org.mingzhang.domain.disclosure.NoticeItem;
import org.mingzhang.domain.disclosure.Quarter;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.fund.RateRange;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.query.disclosure.QuarterFigures;
import org.mingzhang.query.fund.Explanation;
import org.mingzhang.query.fund.FigureValue;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.PaymentView;
import org.mingzhang.query.fund.RateValue;
import org.mingzhang.query.fund.Source;
import org.mingzhang.query.fund.TimeProgress;

/** Answers of the read side about the Shunde fund, as papers are made of them. */
public final class Samples {
    public static final LocalDate QUARTER_END = LocalDate.of(2022, 9, 30);
    private static final FundId SHUNDE = FundId.parse("shunde-quality-2022");

    private Samples() {}

    /** @param net what has been spent of {@code current} */
    public static FundView fund(String name, String original, String current, Ranged net) {
        var budget = yuan(current);
        var high = net.high() == null ? budget : net.high();
        var figures = new EnumMap<Figure, FigureValue>(Figure.class);
        for (var figure : Figure.values()) {
            var amount =
                    switch (figure) {
                        case ORIGINAL_BUDGET -> Ranged.exactly(yuan(original));
                        case CURRENT_BUDGET -> Ranged.exactly(budget);
                        case NET_DISBURSED -> net;
                        case AVAILABLE_BALANCE -> new Ranged(budget.minus(high), budget.minus(net.low()));
                        default -> Ranged.exactly(Money.ZERO);
                    };
            figures.put(figure, new FigureValue(figure, amount, FigureStatus.STATED));
        }
        var time = TimeProgress.of(2022, QUARTER_END);
        var rate = rate(Figure.CURRENT_BUDGET, net.low(), high, budget);
        @Nullable Gap gap = net.isExact() ? Gap.between(new Rate(net.low(), budget), time.byMonths()) : null;
        return new FundView(
                SHUNDE,
                new FundProfile(name, "佛山市顺德区", "佛山市顺德区市场监督管理局", null),
                YearMonth.of(2022, 9),
                false,
                figures,
                rate,
                rate(Figure.ORIGINAL_BUDGET, net.low(), high, yuan(original)),
                time,
                gap,
                null,
                List.of(),
                List.of(),
                false,
                null);
    }

    public static FundView shunde() {
        return fund("质量发展提升专项业务工作经费", "2600000.00", "1697000.00", Ranged.exactly(yuan("374000.00")));
    }

    /** The four first instalments. */
    public static List<PaymentView> payments() {
        return List.of(
                payment(8, "公共服务质量监测", "174000.00"),
                payment(9, "质量品牌培育", "90000.00"),
                payment(10, "“质量月”活动", "50000.00"),
                payment(11, "“质量月”宣传", "60000.00"));
    }

    public static Explanation disbursed(FundView fund, List<PaymentView> payments) {
        var lines = new ArrayList<Explanation.Line>();
        var running = Money.ZERO;
        for (var payment : payments) {
            running = running.plus(payment.amount());
            lines.add(new Explanation.Line(
                    Account.PAID,
                    Account.AVAILABLE,
                    new Bucket(FundingSource.LOCAL, 2022),
                    "",
                    payment.amount(),
                    payment.amount(),
                    running,
                    false,
                    payment.source()));
        }
        return new Explanation(SHUNDE, fund.figure(Figure.NET_DISBURSED), lines, List.of(), null);
    }

    public static QuarterFigures thirdQuarter(FundView fund, Ranged toDateByDate) {
        var figures = List.of(
                exact(NoticeItem.ORIGINAL_BUDGET, "2600000.00"),
                exact(NoticeItem.REDUCED_IN_QUARTER, "903000.00"),
                exact(NoticeItem.CURRENT_BUDGET, "1697000.00"),
                exact(NoticeItem.DISBURSED_IN_QUARTER, "374000.00"),
                NoticeFigure.of(
                        NoticeItem.DISBURSED_TO_DATE,
                        fund.figure(Figure.NET_DISBURSED).amount()),
                exact(NoticeItem.CURRENT_BUDGET_EFFECTIVE, "1697000.00"),
                NoticeFigure.of(NoticeItem.DISBURSED_TO_DATE_EFFECTIVE, toDateByDate));
        var moved = payments().stream()
                .map(p -> new QuarterFigures.Movement(p.amount(), p.purpose(), p.instalment(), p.source()))
                .toList();
        return new QuarterFigures(new Quarter(2022, 3), fund, figures, List.of(), moved, 12);
    }

    static PaymentView payment(long position, String purpose, String amount) {
        var source = new Source(
                position,
                "payment-" + position,
                "fund.PaymentRecorded",
                EffectiveDate.parse("effective", "2022-Q3"),
                null,
                YearMonth.of(2022, 9),
                FigureStatus.STATED,
                null,
                false,
                null,
                SourceDocument.titled("第三季度公告"),
                "li",
                "区财政局",
                null,
                Instant.EPOCH);
        return new PaymentView(
                SHUNDE, new Payee.NotStated(), purpose, null, 1, null, yuan(amount), Money.ZERO, false, source);
    }

    public static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    private static NoticeFigure exact(NoticeItem item, String amount) {
        return NoticeFigure.of(item, Ranged.exactly(yuan(amount)));
    }

    private static RateValue rate(Figure denominator, Money low, Money high, Money whole) {
        return new RateValue(
                denominator, new RateRange(new Rate(low, whole), new Rate(high, whole)), FigureStatus.STATED);
    }
}
