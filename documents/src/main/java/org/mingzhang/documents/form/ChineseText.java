package org.mingzhang.documents.form;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.fund.RateValue;

/** What papers print in words. */
public final class ChineseText {
    private static final List<String> ORDINALS = List.of("一", "二", "三", "四");

    private ChineseText() {}

    /** 2022年9月30日. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** A day as 2022-09-30; a period by its name: 2022年第三季度, 2022年, 2022-09; else its first and last day. */
    public static String when(EffectiveDate date) {
        var from = date.from();
        var to = date.to();
        if (date.isDay()) return from.toString();
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
        if (wholeMonths && months == 1) return date.month().toString();
        if (wholeMonths && months == 3 && from.getMonthValue() % 3 == 1) return quarter(from);
        if (wholeMonths && months == 12 && from.getMonthValue() == 1) return from.getYear() + "年";
        return from + " 至 " + to;
    }

    /** The quarter of a day: 2022年第三季度. */
    public static String quarter(LocalDate day) {
        return day.getYear() + "年第" + ORDINALS.get((day.getMonthValue() - 1) / 3) + "季度";
    }

    /** 22.04%, or the bounds of a rate that is only a range. */
    public static String percent(RateValue rate) {
        var exact = rate.percent();
        if (exact != null) return exact + "%";
        var low = rate.lowPercent();
        var high = rate.highPercent();
        return low == null || high == null ? "未知" : low + "%—" + high + "%";
    }

    /** An entry that moves what was spent and is not a payment, by the stored name of its event. */
    public static String movement(String event) {
        return switch (event) {
            case "fund.PaymentReturned" -> "退票";
            case "fund.RefundReceived" -> "退回";
            case "fund.ClawedBack" -> "追回";
            case "fund.EntryReversed" -> "冲销";
            case "fund.SuspenseCleared" -> "挂账转支出";
            case "fund.OpeningAsserted" -> "前期支出";
            default -> "其他";
        };
    }
}
