package org.mingzhang.app.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mingzhang.documents.BadFile;
import org.mingzhang.documents.facts.FactFile;
import org.mingzhang.documents.voucher.VoucherFile;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Actor;

/** What a file holds: commands in its order, or everything that is wrong with it and then no command at all. */
record Reading(List<Item> items, List<Wrong> faults) {
    /**
     * @param where the fact or row
     * @param key of idempotency: the same for the same fact, whichever file it comes in
     */
    record Item(String where, String key, Function<Actor, LedgerCommand> command) {}

    /** @param where the fact or row; empty for the file as a whole */
    record Wrong(String where, String code, String field, String given) {}

    /** @param name tells fact files (YAML, JSON) from vouchers (CSV, XLSX) */
    static Reading of(String name, Path file, long limit) throws IOException {
        return switch (extension(name)) {
            case "yaml", "yml", "json" -> facts(name, file, limit);
            case "csv", "txt", "tsv", "xlsx", "xlsm", "xls" -> vouchers(name, file);
            default -> throw new BadInput("file-kind-unknown", "name", name);
        };
    }

    private static Reading facts(String name, Path file, long limit) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var read = FactFile.read(in, name, limit);
            return new Reading(
                    read.facts().stream()
                            .map(fact -> new Item(fact.id(), fact.key(), fact::by))
                            .toList(),
                    List.of());
        } catch (BadFile e) {
            return new Reading(
                    List.of(),
                    e.errors().stream()
                            .map(fault -> new Wrong("", fault.code(), fault.field(), fault.given()))
                            .toList());
        }
    }

    private static Reading vouchers(String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var read = VoucherFile.read(name, in);
            return new Reading(
                    read.rows().stream()
                            .map(row -> new Item("row " + row.row(), row.idempotencyKey(), row::by))
                            .toList(),
                    read.faults().stream()
                            .map(fault -> new Wrong(
                                    fault.row() == 0 ? "" : "row " + fault.row(),
                                    fault.code(),
                                    fault.field(),
                                    fault.given()))
                            .toList());
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
