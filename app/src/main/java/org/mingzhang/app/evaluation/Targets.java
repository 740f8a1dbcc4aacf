package org.mingzhang.app.evaluation;

import org.mingzhang.domain.evaluation.Result;
import org.mingzhang.domain.evaluation.Target;

/** Targets and results as a form shows them. */
final class Targets {
    private Targets() {}

    static String inWords(Target target) {
        return switch (target) {
            case Target.AtLeast aim -> "≥" + aim.value().toPlainString() + aim.unit();
            case Target.AtMost most -> "≤" + most.value().toPlainString() + most.unit();
            case Target.InWords words -> words.words();
        };
    }

    static String inWords(Result result, Target target) {
        return switch (result) {
            case Result.Measured measured -> measured.value().toPlainString() + unit(target);
            case Result.Judged judged ->
                judged.band() + "（" + judged.sharePercent().toPlainString() + "%）";
        };
    }

    static String unit(Target target) {
        return switch (target) {
            case Target.AtLeast aim -> aim.unit();
            case Target.AtMost most -> most.unit();
            case Target.InWords _ -> "%";
        };
    }
}
