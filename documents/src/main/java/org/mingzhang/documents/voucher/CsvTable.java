package org.mingzhang.documents.voucher;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The lines of a CSV file. Its delimiter is the one under which headings are found. */
final class CsvTable {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int MOST_COLUMNS = 256;
    private static final int LONGEST_CELL = 32_767;

    private CsvTable() {}

    static void read(Path file, Consumer<Line> lines) throws IOException {
        var charset = TextEncoding.of(file);
        char delimiter = delimiter(file, charset);
        int row = 0;
        try (var reader = open(file, charset, delimiter)) {
            for (var csv : reader) {
                var line = line(csv);
                row = line.row();
                lines.accept(line);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(row + 1, "not-a-csv-row", e.getMessage() == null ? "" : e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static char delimiter(Path file, Charset charset) throws IOException {
        for (char delimiter : DELIMITERS) {
            if (hasHeader(file, charset, delimiter)) return delimiter;
        }
        return DELIMITERS[0];
    }

    private static boolean hasHeader(Path file, Charset charset, char delimiter) throws IOException {
        try (var reader = open(file, charset, delimiter);
                var records = reader.stream()) {
            return records.limit(Header.DEEPEST + 1L).map(CsvTable::line).anyMatch(Header::isHeader);
        } catch (CsvParseException e) {
            return false;
        }
    }

    private static CsvReader<CsvRecord> open(Path file, Charset charset, char delimiter) throws IOException {
        var bounded =
                CsvRecordHandler.of(handler -> handler.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL));
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(bounded, TextEncoding.open(file, charset));
    }

    private static Line line(CsvRecord csv) {
        return new Line(
                Math.toIntExact(csv.getStartingLineNumber()),
                csv.getFields().stream().<Cell>map(Cell.Text::new).toList());
    }
}
