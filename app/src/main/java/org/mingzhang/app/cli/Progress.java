package org.mingzhang.app.cli;

import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, when that is a terminal; otherwise nothing, so that logs and pipes stay clean. */
public final class Progress implements AutoCloseable {
    private static final int COLUMNS = 100;
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param unit what is counted, with a leading blank, and its size in base units */
    public static Progress of(String task, String unit, long unitSize, long total) {
        if (!isShown()) return new Progress(null);
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                .build());
    }

    /** The {@code ledger} script knows whether standard error is a terminal. */
    public static boolean isShown() {
        return Boolean.getBoolean("mingzhang.terminal");
    }

    void total(long total) {
        if (bar != null) bar.maxHint(total);
    }

    public void at(long done) {
        if (bar != null) bar.stepTo(done);
    }

    public void message(String message) {
        if (bar != null) bar.setExtraMessage(message);
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
