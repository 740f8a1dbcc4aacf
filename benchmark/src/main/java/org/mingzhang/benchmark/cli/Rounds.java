package org.mingzhang.benchmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.app.cli.Progress;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Measured;
import org.mingzhang.benchmark.measure.NotMeasured;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.Site;

/** Takes rows through their rounds and says how it goes: by a bar on a terminal, by lines elsewhere. */
final class Rounds {
    private final Site site;
    private final Scale scale;
    private final PrintWriter err;
    private boolean isUnmeasured;
    private boolean isWrong;

    Rounds(Site site, Scale scale, PrintWriter err) {
        this.site = site;
        this.scale = scale;
        this.err = err;
    }

    /** The figures of a row; none when it cannot be measured here, which is said. */
    List<Measured> of(Rows row) {
        List<String> notes = new ArrayList<>();
        try (var measured = row.make(site, scale, (chinese, english) -> note(notes, chinese, english))) {
            for (Tool tool : measured.tools()) tool.require();
            return of(measured);
        } catch (NotMeasured e) {
            isUnmeasured = true;
            err.println(row.key() + "：未测  not measured\n" + e.getMessage());
        } catch (WrongResult e) {
            isWrong = true;
            err.println(row.key() + "：结果有误，不计  wrong, and so without a figure\n" + e.getMessage());
        } catch (Exception e) {
            isWrong = true;
            err.println(row.key() + "：出错  failed");
            e.printStackTrace(err);
        } finally {
            notes.forEach(err::println);
        }
        return List.of();
    }

    /** @param named whether the rows were asked for by name: then each has to have a figure */
    boolean isFailed(boolean named) {
        return isWrong || (named && isUnmeasured);
    }

    private List<Measured> of(Row row) throws Exception {
        Map<Goal, List<Pair>> pairs = new EnumMap<>(Goal.class);
        try (Progress bar = Progress.of(row.name(), " 轮", 1, scale.rounds())) {
            bar.message("准备 preparing");
            row.prepare();
            for (int number = 1; number <= scale.rounds(); number++) {
                bar.message("第 " + number + " 轮 round " + number);
                row.round(number).forEach((goal, pair) -> pairs.computeIfAbsent(goal, _ -> new ArrayList<>())
                        .add(pair));
                bar.at(number);
            }
        }
        return pairs.entrySet().stream()
                .map(goal -> new Measured(goal.getKey(), goal.getValue()))
                .toList();
    }

    /** A bar that is drawn now would be torn apart: then the notes wait for its end. */
    private void note(List<String> notes, String chinese, String english) {
        var line = "  " + chinese + "  " + english;
        if (Progress.isShown()) notes.add(line);
        else err.println(line);
    }
}
