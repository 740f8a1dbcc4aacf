package org.mingzhang.documents.export;

import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.source.FigureStatus;

/** What accounts, funding sources and statuses are called in the tables. */
final class ChineseNames {
    private ChineseNames() {}

    static String of(Account account) {
        return switch (account) {
            case APPROPRIATED -> "年初预算";
            case PROVISIONAL -> "预算批准前支出";
            case SUPPLEMENTED -> "追加";
            case VIREMENT_IN -> "调入";
            case CARRIED_IN -> "上年结转";
            case REDUCED -> "压减";
            case VIREMENT_OUT -> "调出";
            case RECOVERED_IN_YEAR -> "年中收回";
            case AVAILABLE -> "可用";
            case COMMITTED -> "合同承诺";
            case REQUESTED -> "待支付";
            case PAID -> "支付";
            case RETURNED -> "退票";
            case REFUNDED -> "当年退回";
            case CLAWED_BACK -> "追回";
            case CARRIED_OUT -> "结转下年";
            case SURPLUS -> "结余";
            case RECOVERED_AT_YEAR_END -> "年终收回";
            case SUSPENSE -> "挂账";
            case LATER_REFUNDS -> "以后年度退回";
            case PRIOR_YEAR_REFUNDS -> "以前年度退回";
            case TREASURY -> "国库";
            case ALLOTTED -> "已下达";
            case UNALLOTTED -> "未下达";
        };
    }

    static String of(FundingSource source) {
        return switch (source) {
            case SUPERIOR -> "上级财政拨款";
            case LOCAL -> "本级财政安排";
            case SUBORDINATE -> "下级财政配套";
            case OTHER -> "其他资金";
        };
    }

    static String of(FigureStatus status) {
        return switch (status) {
            case UNKNOWN -> "未知";
            case DISPUTED -> "有争议";
            case DERIVED -> "推算";
            case STATED -> "文件载明";
        };
    }
}
