package org.mingzhang.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.award.AwardCommand;
import org.mingzhang.domain.award.AwardCommand.OpenEdition;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.statement.DocumentCommand.RecordStatement;
import org.mingzhang.domain.statement.Statement;

/** Every command that a document can give rise to can be written in a fact file, and every kind of statement is. */
class KindsTest {
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("year", "2022"),
            Map.entry("Money year", "1 元"),
            Map.entry("FundId to", "other-2022"),
            Map.entry("media-type", "application/pdf"),
            Map.entry("project-code", "44060622X000000000001"),
            Map.entry("BigDecimal", "1"),
            Map.entry("int", "1"),
            Map.entry("Integer", "1"),
            Map.entry("boolean", "true"),
            Map.entry("Money", "1 元"),
            Map.entry("LocalDate", "2022-03-01"),
            Map.entry("YearMonth", "2022-03"),
            Map.entry("EffectiveDate", "2022-03-01"),
            Map.entry("threshold", "0 元"),
            Map.entry("fiscal-year", "2022"),
            Map.entry("delegate", "deputy"),
            Map.entry("FundId", "some-2022"),
            Map.entry("UnifiedCode", "91440606MA4UQXXXXX".replace("X", "1")),
            Map.entry("DocumentNo", "〔2022〕1号"),
            Map.entry("EntryId", "earlier"),
            Map.entry("sha256", "0123456789abcdef".repeat(4)),
            Map.entry("String cut-off", "07-31"),
            Map.entry("floor", "0"),
            Map.entry("from-percent", "0"),
            Map.entry("String", "text"));

    /** They hold a list or a map that may not be empty, though as such it may be absent. */
    private static final List<String> NEVER_EMPTY = List.of(
            "SetCashPlan",
            "LoadCodes",
            "Allot",
            "WithdrawAllotment",
            "LoadApprovalChain",
            "SetIndicators",
            "ScoreIndicator",
            "OpenEdition",
            "IdentifyApplicant",
            "ScoreApplicant",
            "DecideTie",
            "SelectCandidates",
            "RecordVote",
            "ProposeLaureates",
            "ReturnAwards",
            "GroupIndicators",
            "AssignTask",
            "RequireIndicator",
            "DeclareVeto",
            "WeighIndicators",
            "MeasureIndicator");

    static Stream<Class<?>> commands() {
        return Kinds.ALL.values().stream().filter(k -> !Kinds.isStatement(k)).map(k -> (Class<?>) k);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void with_all_its_fields(Class<?> kind) {
        // A category that is ranked with another needs that other; the samples have both.
        if (kind == OpenEdition.class) return;
        assertThat(read(kind, true)).isInstanceOf(kind);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void with_the_fields_that_it_needs(Class<?> kind) {
        if (NEVER_EMPTY.contains(kind.getSimpleName())) return;
        assertThat(read(kind, false)).isInstanceOf(kind);
    }

    @Test
    void every_fund_command_has_a_kind() {
        assertThat(List.<Class<?>>copyOf(Kinds.ALL.values())).contains(FundCommand.class.getPermittedSubclasses());
        assertThat(List.<Class<?>>copyOf(Kinds.ALL.values())).contains(AwardCommand.class.getPermittedSubclasses());
    }

    @Test
    void the_samples_use_every_kind_of_statement() {
        var used = SamplesTest.DOCUMENTS.stream()
                .flatMap(d -> FactFile.read(MemoryLedger.sample(d), d).facts().stream())
                .map(f -> f.by(MemoryLedger.BUREAU))
                .filter(RecordStatement.class::isInstance)
                .<Class<?>>map(c -> ((RecordStatement) c).statement().getClass())
                .toList();
        assertThat(used).contains(Statement.class.getPermittedSubclasses());
    }

    private static Object read(Class<?> kind, boolean everything) {
        var fact = new LinkedHashMap<String, Node>();
        fact.put("id", new Node.Text("a"));
        fact.put("kind", new Node.Text(Kebab.of(kind)));
        fact.put("locator", new Node.Text("somewhere"));
        fact.put("effective", new Node.Text("2022-03-01"));
        fact.putAll(fields(kind, everything));
        var document = new LinkedHashMap<String, Node>();
        Map.of("id", "report", "title", "Report", "issuer", "Bureau", "covers", "2022")
                .forEach((field, text) -> document.put(field, new Node.Text(text)));
        var root = new LinkedHashMap<String, Node>();
        root.put("document", new Node.Fields(document));
        root.put("facts", new Node.Items(List.of(new Node.Fields(fact))));
        var bytes = new Node.Fields(root).json().toString().getBytes(StandardCharsets.UTF_8);
        return FactFile.read(bytes, "test.json").facts().getLast().by(MemoryLedger.BUREAU);
    }

    private static Map<String, Node> fields(Class<?> type, boolean everything) {
        var fields = new LinkedHashMap<String, Node>();
        for (var field : Field.shown(type)) {
            if (field.name().equals("within")) continue; // a group that is alone is within none
            if (everything || !field.optional()) fields.put(field.name(), example(field.name(), field.type()));
        }
        return fields;
    }

    private static Node example(String name, Type of) {
        var raw = Field.raw(of);
        if (raw == List.class) return new Node.Items(List.of(example(name, Field.held(of))));
        if (raw == Map.class) {
            var map = new LinkedHashMap<String, Node>();
            map.put(((Node.Text) example("", Field.key(of))).value(), example("", Field.held(of)));
            return new Node.Fields(map);
        }
        if (raw.isEnum()) return new Node.Text(Kebab.of((Enum<?>) raw.getEnumConstants()[0]));
        if (raw.isSealed()) {
            var member = raw.getPermittedSubclasses()[0];
            var fields = new LinkedHashMap<String, Node>();
            fields.put("kind", new Node.Text(Kebab.of(member)));
            fields.putAll(fields(member, true));
            return new Node.Fields(fields);
        }
        var type = raw.getSimpleName();
        var text = EXAMPLES.getOrDefault(type + " " + name, EXAMPLES.getOrDefault(name, EXAMPLES.get(type)));
        return text == null ? new Node.Fields(new LinkedHashMap<>(fields(raw, true))) : new Node.Text(text);
    }
}
