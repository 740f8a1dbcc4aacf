package org.mingzhang.documents.declaration;

import static org.mingzhang.documents.declaration.Layout.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.declaration.DeclaredBudget;
import org.mingzhang.domain.declaration.Goal;
import org.mingzhang.domain.declaration.LegalBasis;
import org.mingzhang.domain.declaration.ProjectCategory;
import org.mingzhang.domain.declaration.ProjectGoals;
import org.mingzhang.domain.declaration.ProjectProfile;
import org.mingzhang.domain.declaration.YearSpan;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.DocumentNo;

/** The first sheet of the form: the project, its money and its goals. */
final class OverviewReader {
    private static final Pattern YEAR_OF_FORM = Pattern.compile("（\\s*([12]\\d{3})\\s*年\\s*）");
    private static final Pattern SPAN = Pattern.compile("([12]\\d{3})\\s*[-—–至]\\s*([12]\\d{3})");
    private static final Pattern TICK = Pattern.compile("\\s*[☑■√✓✔]");

    private final FormCells overview;

    OverviewReader(FormCells overview) {
        this.overview = overview;
    }

    int year() {
        for (int row = 0; row < Math.min(5, overview.rows()); row++) {
            for (int column = 0; column < overview.columns(row); column++) {
                var found = YEAR_OF_FORM.matcher(
                        overview.label(row, column).replace('(', '（').replace(')', '）'));
                if (found.find()) return Integer.parseInt(found.group(1));
            }
        }
        throw new BadInput("field-missing", OVERVIEW_SHEET + "：年度", "");
    }

    ProjectProfile profile() {
        return new ProjectProfile(
                required(PROJECT),
                unitName(),
                category(),
                value(LEADER),
                value(CONTACT),
                value(PHONE),
                day(FROM),
                day(UNTIL),
                value(OVERVIEW),
                bases(),
                value(NECESSITY),
                value(FEASIBILITY),
                value(RESOURCES));
    }

    private @Nullable String unitName() {
        for (int row = 0; row < overview.rows(); row++) {
            for (int column = 0; column < overview.columns(row); column++) {
                var text = overview.label(row, column);
                if (text.startsWith(UNIT)) return text.substring(UNIT.length());
            }
        }
        return null;
    }

    private @Nullable ProjectCategory category() {
        var text = value(CATEGORY);
        if (text == null) return null;
        ProjectCategory ticked = null;
        for (var category : CATEGORIES.entrySet()) {
            int at = text.indexOf(category.getValue());
            if (at < 0
                    || !TICK.matcher(text.substring(at + category.getValue().length()))
                            .lookingAt()) continue;
            if (ticked != null) throw new BadInput("ticked-twice", CATEGORY, text);
            ticked = category.getKey();
        }
        return ticked;
    }

    private List<LegalBasis> bases() {
        var bases = new ArrayList<LegalBasis>();
        for (int row : overview.rows(BASES, Set.of(NECESSITY, FEASIBILITY, TOTAL))) {
            var at = overview.table(BASES);
            var title = overview.text(row, at.column(0));
            if (title == null) {
                overview.fault("field-missing", row, at.column(0), "");
                continue;
            }
            var number = overview.text(row, at.column(1));
            bases.add(new LegalBasis(
                    title,
                    number == null ? null : new DocumentNo(number),
                    span(row, at.column(2)),
                    span(row, at.column(3))));
        }
        return bases;
    }

    private @Nullable YearSpan span(int row, int column) {
        var text = overview.text(row, column);
        if (text == null) return null;
        var years = SPAN.matcher(text);
        if (years.matches()) return new YearSpan(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
        overview.fault("not-a-date", row, column, text);
        return null;
    }

    DeclaredBudget budget() {
        var sources = new EnumMap<FundingSource, Money>(FundingSource.class);
        SOURCES.forEach((source, label) -> {
            var amount = money(label, false);
            if (amount != null) sources.put(source, amount);
        });
        return new DeclaredBudget(total(TOTAL), total(YEAR), total(FISCAL), sources);
    }

    private Money total(String label) {
        var amount = money(label, true);
        if (amount == null) throw new BadInput("field-missing", OVERVIEW_SHEET + "：" + label, "");
        return amount;
    }

    private @Nullable Money money(String label, boolean mayBeFormula) {
        var cell = find(label);
        if (cell == null) return null;
        for (int column = cell.column() + 1; column < overview.columns(cell.row()); column++) {
            var amount = mayBeFormula ? overview.total(cell.row(), column) : overview.amount(cell.row(), column);
            if (amount != null) return amount;
        }
        return null;
    }

    ProjectGoals goals() {
        var goals = new ArrayList<Goal>();
        for (int row : overview.rows(GOALS, Set.of(OTHER_MATTERS))) {
            var at = overview.table(GOALS);
            var text = overview.text(row, at.column(0));
            if (text != null) goals.add(new Goal(text, FormCells.parts(overview.text(row, at.column(1)))));
        }
        return new ProjectGoals(value(OVERALL_GOAL), goals, value(OTHER_MATTERS));
    }

    private record Cell(int row, int column) {}

    private @Nullable Cell find(String label) {
        for (int row = 0; row < overview.rows(); row++) {
            for (int column = 0; column < overview.columns(row); column++) {
                var text = overview.label(row, column);
                if (text.equals(label) || text.equals(label + "：")) return new Cell(row, column);
            }
        }
        return null;
    }

    /** The cell right of a label. */
    private @Nullable String value(String label) {
        var cell = find(label);
        return cell == null ? null : overview.text(cell.row(), cell.column() + 1);
    }

    private String required(String label) {
        var value = value(label);
        if (value == null) throw new BadInput("field-missing", OVERVIEW_SHEET + "：" + label, "");
        return value;
    }

    private LocalDate day(String label) {
        var text = required(label);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw (BadInput) new BadInput("not-a-date", OVERVIEW_SHEET + "：" + label, text).initCause(e);
        }
    }
}
