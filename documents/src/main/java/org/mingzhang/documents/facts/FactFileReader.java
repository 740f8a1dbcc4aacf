package org.mingzhang.documents.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.BadFile;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.DocumentCommand.RecordStatement;
import org.mingzhang.domain.statement.Statement;

/** Reads one fact file, collecting every fault before it gives up. */
final class FactFileReader {
    /** The fields of a statement beside a fact that need not be repeated, and those of the fact that they are. */
    private static final Map<String, String> TAKEN_OVER = Map.of(
            "fund", "fund",
            "amount", "amount",
            "when", "effective",
            "name", "name",
            "from", "from",
            "to", "to",
            "groups", "groups",
            "whole", "whole",
            "cut-off", "cut-off",
            "stage", "stage");

    private final String name;
    private final List<BadInput> errors = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Map<String, Node.Fields> byId = new LinkedHashMap<>();
    private final Amounts amounts = new Amounts(byId);

    FactFileReader(String name) {
        this.name = name;
    }

    FactFile read(byte[] bytes) {
        var root = root(bytes);
        var header = Header.read(root.get("document"), errors);
        if (root.get("facts") instanceof Node.Items(var nodes)) index(nodes);
        var binder = new Binder(header.id(), errors);
        byId.forEach((id, fields) -> fact(id, fields, header, binder));
        if (!errors.isEmpty()) throw new BadFile(name, errors);
        if (!unread.isEmpty()) throw new IllegalStateException("no reason was given for leaving out " + unread);
        facts.addFirst(header.registration());
        return new FactFile(header.id(), header.source().title(), facts);
    }

    private Node.Fields root(byte[] bytes) {
        try {
            if (!(NodeReader.read(bytes) instanceof Node.Fields root)) throw new BadInput("wrong-type", "file", "");
            for (var required : List.of("document", "facts")) {
                if (root.get(required) == null) errors.add(new BadInput("field-missing", required, ""));
            }
            for (var field : root.nodes().keySet()) {
                if (!field.equals("document") && !field.equals("facts")) {
                    errors.add(new BadInput("unknown-field", field, ""));
                }
            }
            if (root.get("facts") != null && !(root.get("facts") instanceof Node.Items)) {
                errors.add(new BadInput("wrong-type", "facts", ""));
            }
            return root;
        } catch (BadInput e) {
            throw new BadFile(name, List.of(e));
        }
    }

    private void index(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            var row = "#" + (i + 1);
            if (!(nodes.get(i) instanceof Node.Fields fields)) {
                errors.add(new BadInput("wrong-type", "facts[" + row + "]", ""));
                continue;
            }
            var id = Objects.requireNonNullElse(fields.text("id"), row);
            if (id.equals("document") || byId.putIfAbsent(id, fields) != null) {
                errors.add(new BadInput("id-twice", "facts[" + row + "].id", id));
            }
        }
    }

    private void fact(String id, Node.Fields fields, Header header, Binder binder) {
        var path = "facts[" + id + "]";
        var kind = fields.text("kind");
        var type = kind == null ? null : Kinds.ALL.get(kind);
        if (kind == null || type == null) {
            var code = kind == null ? "field-missing" : "kind-unknown";
            errors.add(new BadInput(code, path + ".kind", Objects.requireNonNullElse(kind, "")));
            return;
        }
        errors.addAll(FactSchema.check(kind, fields, path));
        var particulars = particulars(id, fields, header, binder, path);
        var complete = withAmount(id, fields, type, path);
        if (particulars == null) return;
        bind(new Draft(id, kind, type, complete, particulars, path), header, binder);
        if (fields.get("states") instanceof Node.Fields states) {
            statement(id, complete, states, particulars, header, binder);
        }
    }

    /** A fact, or the statement it makes beside, on its way to a command. */
    private record Draft(
            String id, String kind, Class<?> type, Node.Fields fields, Particulars particulars, String path) {}

    private void bind(Draft draft, Header header, Binder binder) {
        var trial = binder.bind(draft.type, draft.fields, draft.path, draft.particulars.by(Particulars.ANYONE));
        if (trial == null) {
            unread.add(draft.path);
            return;
        }
        facts.add(new Fact(
                draft.id,
                draft.kind,
                draft.particulars,
                trial instanceof Statement statement
                        ? entry -> new RecordStatement(header.id(), entry, statement)
                        : entry -> command(draft, entry, binder)));
    }

    private static LedgerCommand command(Draft draft, Entry entry, Binder binder) {
        if (binder.bind(draft.type, draft.fields, draft.path, entry) instanceof LedgerCommand command) return command;
        throw new IllegalStateException(draft.path + " was read before");
    }

    /** The same place in the document, as a statement: what it would repeat of the fact is taken from there. */
    private void statement(
            String id, Node.Fields fact, Node.Fields states, Particulars of, Header header, Binder binder) {
        var path = "facts[" + id + "].states";
        var kind = states.text("kind");
        var type = kind == null ? null : Kinds.ALL.get(kind);
        if (kind == null || type == null || !Kinds.isStatement(type)) return;
        var fields = new LinkedHashMap<>(states.nodes());
        var shown = Field.shown(type).stream().map(Field::name).toList();
        TAKEN_OVER.forEach((to, from) -> {
            var node = fact.get(from);
            if (node != null && shown.contains(to)) fields.putIfAbsent(to, node);
        });
        fields.put("id", new Node.Text(id));
        fields.put("locator", Objects.requireNonNullElse(fact.get("locator"), new Node.Text("?")));
        var whole = new Node.Fields(fields);
        errors.addAll(FactSchema.check(kind, whole, path));
        bind(
                new Draft(id + "/stated", kind, type, whole, of.stated(binder.entryId(of.id() + "/stated")), path),
                header,
                binder);
    }

    private @Nullable Particulars particulars(
            String id, Node.Fields fields, Header header, Binder binder, String path) {
        var effective = Texts.read(EffectiveDate.class, fields, "effective", path, errors);
        var documentDate = Texts.read(LocalDate.class, fields, "document-date", path, errors);
        var period = Texts.read(YearMonth.class, fields, "posting-period", path, errors);
        var derivation = derivation(fields, binder, path);
        var status = Texts.read(FigureStatus.class, fields, "status", path, errors);
        try {
            var particulars = new Particulars(
                    binder.entryId(id),
                    effective.orElse(header.covers()),
                    documentDate.orElse(header.day()),
                    period.orElse(null),
                    header.source().at(Objects.requireNonNullElse(fields.text("locator"), "?")),
                    status.orElse(derivation == null ? FigureStatus.STATED : FigureStatus.DERIVED),
                    derivation,
                    fields.text("cause"));
            particulars.by(Particulars.ANYONE);
            return particulars;
        } catch (BadInput e) {
            errors.add(new BadInput(e.code(), path + "." + Kebab.of(e.field()), e.given()));
            return null;
        }
    }

    private @Nullable Derivation derivation(Node.Fields fields, Binder binder, String path) {
        var text = fields.text("derived");
        if (text == null) return null;
        try {
            var inputs = Formula.parse(path + ".derived", text).facts().stream()
                    .map(fact -> binder.entryId(fact).value())
                    .toList();
            return new Derivation(text, inputs);
        } catch (BadInput e) {
            errors.add(new BadInput(e.code(), path + ".derived", text));
            return null;
        }
    }

    /** The fields with the amount that the formula gives, where there is one. */
    private Node.Fields withAmount(String id, Node.Fields fields, Class<?> type, String path) {
        if (Field.shown(type).stream().noneMatch(FactSchema::isDerivable)) return fields;
        var derived = fields.get("derived");
        var written = fields.get("amount");
        if (derived == null && written == null) errors.add(new BadInput("field-missing", path + ".amount", ""));
        if (derived != null && written != null) errors.add(new BadInput("amount-and-derived", path + ".amount", ""));
        if (derived == null) return fields;
        var copy = new LinkedHashMap<>(fields.nodes());
        amounts.derived(id, errors).ifPresent(money -> copy.put("amount", new Node.Text(money.toYuan() + " 元")));
        return new Node.Fields(copy);
    }
}
