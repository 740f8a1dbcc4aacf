package org.mingzhang.benchmark.measure;

import java.util.Locale;

/** What a row is held to: the ratio of ours to the yardstick's, at least (or at most) reached, and hoped for. */
public enum Goal {
    WRITE_SPREAD("64 处同时记支付，1,000 项资金", "64 callers, 1,000 funds", "/s", Better.MORE, 1.2, 2.0),
    WRITE_HOT("64 处同时记支付，同一项资金", "64 callers, one fund", "/s", Better.MORE, 1.2, 2.0),
    HTTP_SPREAD("同 write-spread，经 REST 与令牌", "the same through REST with a token", "/s", Better.MORE, 0.5, 1.0),
    REBUILD("由事件重建全部查询表", "all read tables from the log", "/s", Better.MORE, 0.3, 0.6),
    IMPORT("导入凭证表格", "vouchers from files", "/s", Better.MORE, 0.2, 0.5),
    BALANCE_WALL("全部余额：用时", "all balances: time", "s", Better.LESS, 0.5, 0.25),
    BALANCE_MEMORY("全部余额：内存峰值", "all balances: peak memory", "MiB", Better.LESS, 0.5, 0.25),
    LONG_FUND("长历史资金的一条命令", "one command on a long fund", "ms", Better.LESS, 2.0, 1.1),
    QUERY_FLAT("执行率查询，大账与小账", "an execution rate, large and small log", "ms", Better.LESS, 1.5, 1.1);

    /** Which of two figures is the better one. */
    public enum Better {
        MORE,
        LESS
    }

    private final String chinese;
    private final String english;
    private final String unit;
    private final Better better;
    private final double atLeast;
    private final double goal;

    Goal(String chinese, String english, String unit, Better better, double atLeast, double goal) {
        this.chinese = chinese;
        this.english = english;
        this.unit = unit;
        this.better = better;
        this.atLeast = atLeast;
        this.goal = goal;
    }

    /** As the user types it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Of both figures. */
    public String unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    /** The ratio without which the row has failed. */
    public double atLeast() {
        return atLeast;
    }

    /** The ratio that is hoped for. */
    public double goal() {
        return goal;
    }

    /** Whether a ratio is as good as a bound or better. */
    public boolean isMet(double ratio, double bound) {
        return better == Better.MORE ? ratio >= bound : ratio <= bound;
    }
}
