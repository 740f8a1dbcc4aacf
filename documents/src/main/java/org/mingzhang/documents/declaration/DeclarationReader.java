package org.mingzhang.documents.declaration;

import static org.mingzhang.documents.declaration.Layout.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.BadFile;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.ProjectPhase;
import org.mingzhang.domain.declaration.Safeguard;
import org.mingzhang.domain.money.Unit;

/**
 * Reads the official form from XLSX, by its words and not by fixed cells. Totals may be formulas: the value that was saved is
 * read, and added up again by the checks of the form; a formula in any other cell is refused, naming the cell. All faults of a
 * file are reported at once.
 */
public final class DeclarationReader {
    private final List<BadInput> errors = new ArrayList<>();
    private final OverviewReader overview;
    private final TargetReader targets;
    private final @Nullable FormCells safeguards;

    private DeclarationReader(XSSFWorkbook book) {
        overview = new OverviewReader(sheet(book, OVERVIEW_SHEET));
        targets = new TargetReader(sheet(book, TARGET_SHEET));
        var third = book.getSheet(SAFEGUARD_SHEET);
        safeguards = third == null ? null : new FormCells(third, errors);
    }

    /** @throws BadFile with every fault */
    public static DeclarationForm read(byte[] bytes, String name) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var reader = new DeclarationReader(book);
            var form = reader.trying(reader::form);
            if (form == null || !reader.errors.isEmpty()) throw new BadFile(name, reader.errors);
            return form;
        } catch (IOException
                | POIXMLException
                | UnsupportedFileFormatException
                | EmptyFileException
                | IllegalStateException e) {
            throw (BadFile) new BadFile(name, List.of(new BadInput("not-a-workbook", "file", ""))).initCause(e);
        } catch (BadInput e) {
            throw (BadFile) new BadFile(name, List.of(e)).initCause(e);
        }
    }

    private FormCells sheet(XSSFWorkbook book, String name) {
        var sheet = book.getSheet(name);
        if (sheet == null) throw new BadInput("sheet-missing", name, "");
        var cells = new FormCells(sheet, errors);
        cells.amountsIn(unit(cells, name));
        return cells;
    }

    private static Unit unit(FormCells cells, String sheet) {
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(row); column++) {
                int at = cells.label(row, column).indexOf(MONEY_UNIT);
                if (at >= 0) {
                    var word = cells.label(row, column)
                            .substring(at + MONEY_UNIT.length())
                            .strip();
                    return Unit.read(word).orElseThrow(() -> new BadInput("unit-unknown", sheet, word));
                }
            }
        }
        throw new BadInput("unit-missing", sheet, "");
    }

    private DeclarationForm form() {
        return new DeclarationForm(
                overview.year(),
                overview.profile(),
                overview.budget(),
                overview.goals(),
                targets.composition(),
                targets.breakdown(),
                targets.breakdownTotal(),
                targets.targets(),
                targets.weightTotal(),
                safeguards == null ? List.of() : safeguards(safeguards));
    }

    private static List<Safeguard> safeguards(FormCells cells) {
        var at = cells.heading(SAFEGUARDS, 0);
        if (at == null) throw new BadInput("table-missing", SAFEGUARD_SHEET, String.join("、", SAFEGUARDS));
        var read = new ArrayList<Safeguard>();
        for (int row = at.row() + 1; row < cells.rows(); row++) {
            var system = cells.text(row, at.column(0));
            var rule = cells.text(row, at.column(1));
            if (system == null || rule == null) break;
            var phases = new ArrayList<ProjectPhase>();
            for (int i = 0; i < PHASES.size(); i++) {
                if (cells.text(row, at.column(3 + i)) != null) phases.add(PHASES.get(i));
            }
            read.add(new Safeguard(system, rule, cells.text(row, at.column(2)), phases));
        }
        return read;
    }

    /** What {@code read} gives; null after a fault, which is kept with the others. */
    private <T> @Nullable T trying(Supplier<T> read) {
        try {
            return read.get();
        } catch (BadInput e) {
            errors.add(e);
            return null;
        }
    }
}
