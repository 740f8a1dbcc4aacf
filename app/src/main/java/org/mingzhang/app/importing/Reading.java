package org.mingzhang.app.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.BadFile;
import org.mingzhang.documents.facts.FactFile;
import org.mingzhang.documents.voucher.Fault;
import org.mingzhang.documents.voucher.Opening;
import org.mingzhang.documents.voucher.VoucherFile;
import org.mingzhang.documents.voucher.VoucherRow;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Actor;

/** A file that has arrived, read as often as needed: once to find everything that is wrong with it, then to record what is in it. */
interface Reading {
    /**
     * @param where the fact or row
     * @param key of idempotency: the same for the same fact, whichever file it comes in
     */
    record Item(String where, String key, Function<Actor, LedgerCommand> command) {}

    /** @param where the fact or row; empty for the file as a whole */
    record Wrong(String where, String code, String field, String given) {
        static Wrong in(String where, BadInput fault) {
            return new Wrong(where, fault.code(), fault.field(), fault.given());
        }
    }

    /**
     * @param moreFaults how many are not listed, because there are too many
     * @param opening how a table begins; absent for facts
     */
    record Read(
            int items,
            List<Wrong> faults,
            int moreFaults,
            @Nullable Opening opening) {}

    /** Hands over what the file holds in its order; nothing after the first fault. */
    Read read(Consumer<Item> taker) throws IOException;

    /** Everything that is wrong with the file, be it the file or a command that cannot be made of a row. */
    default Read check(Actor actor) throws IOException {
        var unfit = new ArrayList<Wrong>();
        var read = read(item -> {
            try {
                var _ = item.command().apply(actor);
            } catch (BadInput e) {
                unfit.add(Wrong.in(item.where(), e));
            }
        });
        unfit.addAll(read.faults());
        return new Read(read.items(), unfit, read.moreFaults(), read.opening());
    }

    /** @param name tells fact files (YAML, JSON) from vouchers (CSV, XLSX) */
    static Reading of(String name, Path file, String sha256) {
        return switch (extension(name)) {
            case "yaml", "yml", "json" -> taker -> facts(name, file, taker);
            case "csv", "txt", "tsv", "xlsx", "xlsm", "xls" -> taker -> vouchers(name, file, sha256, taker);
            default -> throw new BadInput("file-kind-unknown", "name", name);
        };
    }

    private static Read facts(String name, Path file, Consumer<Item> taker) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var facts = FactFile.read(in, name, FactFile.DEFAULT_LIMIT).facts();
            facts.forEach(fact -> taker.accept(new Item(fact.id(), fact.key(), fact::by)));
            return new Read(facts.size(), List.of(), 0, null);
        } catch (BadFile e) {
            return new Read(0, e.errors().stream().map(f -> Wrong.in("", f)).toList(), 0, null);
        }
    }

    private static Read vouchers(String name, Path file, String sha256, Consumer<Item> taker) throws IOException {
        var read = new VoucherFile(file, name, sha256)
                .read(row -> taker.accept(new Item(at(row), row.idempotencyKey(), row::by)));
        return new Read(
                read.rows(), read.faults().stream().map(Reading::wrong).toList(), read.moreFaults(), read.opening());
    }

    private static String at(VoucherRow row) {
        return "row " + row.row();
    }

    private static Wrong wrong(Fault fault) {
        return new Wrong(fault.row() == 0 ? "" : "row " + fault.row(), fault.code(), fault.field(), fault.given());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
