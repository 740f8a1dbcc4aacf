package org.mingzhang.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.documents.BadFile;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.declaration.FormChecks;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Unit;

/**
 * One amount, unit, date, count or weight of the samples is changed at a time, by a seeded random step, and exactly the figures
 * and findings that depend on it change.
 */
class OneChangeTest {
    private static final Set<String> CHANGEABLE = Set.of(
            "amount",
            "low",
            "total",
            "unit-price",
            "each",
            "quantity",
            "weight",
            "days",
            "years",
            "since-year",
            "in-year",
            "laureates",
            "from",
            "to",
            "cut-off",
            "issued");

    /** What depends on a place: figures of funds and codes of findings of the same document. */
    private static final List<String[]> DEPENDENTS =
            """
            shunde-2022-q3-disclosure/execution-amount.amount → ORIGINAL_BUDGET CURRENT_BUDGET NET_DISBURSED AVAILABLE_BALANCE label-names-other-figure figure-only-a-range
            shunde-2022-q3-disclosure/first-half-year.low → NET_DISBURSED AVAILABLE_BALANCE label-names-other-figure figure-only-a-range
            shunde-2022-q3-disclosure/cut.amount → ORIGINAL_BUDGET REDUCTIONS figure-only-a-range day-missing
            shunde-2022-q3-disclosure/.*-1.amount → NET_DISBURSED AVAILABLE_BALANCE label-names-other-figure figure-only-a-range contract-total-missing day-missing
            shunde-2022-q3-disclosure/(cut|.*-1).effective → day-missing
            shunde-2022-q3-disclosure/(award-notice-published.from|award-edition.notice.days) → refused
            shunde-2022-q3-disclosure/(award-notice-published.to|award-stage-.*) →
            shunde-2022-q3-disclosure/award-notice.* → day-count-differs
            shunde-2022-assumed-opening/budget-after-cut.* → ORIGINAL_BUDGET CURRENT_BUDGET AVAILABLE_BALANCE
            shunde-2022-assumed-opening/first-half-year.low →
            shunde-2022-assumed-opening/cut.* → ORIGINAL_BUDGET REDUCTIONS
            shunde-2022-assumed-opening/(opening|.*-1).amount → NET_DISBURSED AVAILABLE_BALANCE
            ganzhou-2021-evaluation/budget.* → ORIGINAL_BUDGET CURRENT_BUDGET AVAILABLE_BALANCE claim-false
            ganzhou-2021-evaluation/awards.amount → NET_DISBURSED AVAILABLE_BALANCE claim-false statements-differ
            ganzhou-2021-evaluation/(assess|other).* → NET_DISBURSED AVAILABLE_BALANCE claim-false
            ganzhou-2021-evaluation/used.* → claim-false
            ganzhou-2021-evaluation/awards-of-the-edition.* → statements-differ
            ganzhou-2021-evaluation/years-in-the-budget.* → year-count-differs
            minhang-2020-target-declaration/(budget|sources|items-in-prose).* → parts-do-not-sum
            minhang-2020-target-declaration/items-in-table.* → parts-do-not-sum total-blank
            minhang-2020-target-declaration/line.* → price-times-quantity-differs
            minhang-2020-target-declaration/declaration.form.budget.total → form-project-total
            minhang-2020-target-declaration/declaration.form.composition.*amount → form-composition form-breakdown
            minhang-2020-target-declaration/declaration.form.breakdown.*[.]amount → form-breakdown form-price
            minhang-2020-target-declaration/declaration.form.breakdown.* → form-price
            minhang-2020-target-declaration/declaration.form.project.bases\\[4].* → form-basis-outside-its-years
            minhang-2020-target-declaration/declaration.form.project.* →
            shaoguan-2018-award-plan/appropriation.low → ORIGINAL_BUDGET CURRENT_BUDGET AVAILABLE_BALANCE ceiling-without-appropriation
            shaoguan-2018-award-plan/ceiling.* → ceiling-without-appropriation
            shaoguan-2018-award-plan/edition.* →
            shaoguan-2018-award-plan/(document.issued|stage-1.to) → stage-ended-before-issue
            shaoguan-2018-award-plan/(stage-[78].*|step-7-[23].to|step-8-2.to) → date-outside-window
            shaoguan-2018-award-plan/(stage-[234569].*|step-7-1.to) →
            zaozhuang-2022-quality-district-plan/weights.groups\\[5].* → weights-incomplete
            zaozhuang-2022-quality-district-plan/weights.groups\\[(6|12)].* → weights-incomplete weights-do-not-sum
            zaozhuang-2022-quality-district-plan/weights.groups.* → weights-do-not-sum
            zaozhuang-2022-quality-district-plan/document.issued → stage-ended-before-issue
            zaozhuang-2022-quality-district-plan/stage-1.to → stage-ended-before-issue windows-overlap
            zaozhuang-2022-quality-district-plan/stage-[12].from →
            zaozhuang-2022-quality-district-plan/stage-(2.to|3.*|4.from) → windows-overlap
            zaozhuang-2022-quality-district-plan/(stage-4.to|row-(10|20).cut-off) → data-after-deadline
            zaozhuang-2022-quality-district-plan/(row-\\d+.cut-off|row-\\d+.counting.years|veto.years) →
            """.lines().map(l -> l.split("→", 2)).toList();

    private static final Map<String, String> FUNDS = Map.of(
            "shunde-2022-q3-disclosure", "shunde-quality-2022",
            "shunde-2022-assumed-opening", "shunde-quality-assumed-2022",
            "ganzhou-2021-evaluation", "ganzhou-quality-2021",
            "shaoguan-2018-award-plan", "shaoguan-award-2018");

    private static final Map<String, FactFile> FILES = new LinkedHashMap<>();

    static {
        SamplesTest.DOCUMENTS.forEach(d -> FILES.put(d, FactFile.read(MemoryLedger.sample(d), d)));
    }

    private static final Map<String, String> BEFORE =
            observe("", Objects.requireNonNull(FILES.get(SamplesTest.DOCUMENTS.getFirst())));

    /** A text of a sample: its document, where it stands there, and what stands there. */
    record Place(String document, String path, String text) {
        @Override
        public String toString() {
            return document + "/" + path;
        }
    }

    static Stream<Place> places() {
        return SamplesTest.DOCUMENTS.stream().flatMap(OneChangeTest::places);
    }

    @ParameterizedTest
    @MethodSource("places")
    void exactly_what_depends_on_it_changes(Place place) {
        for (long seed = 1; seed <= 3; seed++) {
            var after = changed(place.text, new Random(seed * 31 + place.hashCode()));
            var seen = differences(place, after);
            if (seen.equals(Set.of("bad input"))) {
                // A stage or plan of three days or years that would begin after its end.
                assertThat(place.toString()).matches(".*award-stage-2.from|.*bases\\[4].(covers|cited-for).from");
            } else {
                assertThat(seen).as("%s: %s, seed %d", place, after, seed).isEqualTo(dependents(place));
            }
        }
    }

    /** The same digits in the other unit: what depends on it changes, or the ledger refuses what can no longer be paid. */
    @ParameterizedTest
    @MethodSource("places")
    void exactly_what_depends_on_it_changes_with_the_unit(Place place) {
        if (!place.text.endsWith("元") || place.text.startsWith("0 ")) return;
        var other = place.text.endsWith("万元") ? place.text.replace("万元", "元") : place.text.replace("元", "万元");
        var seen = differences(place, other);
        if (seen.equals(Set.of("refused")) || seen.equals(Set.of("bad input"))) {
            assertThat(place.toString()).matches(".*(execution-amount|budget-after-cut|budget|other-spending|used).*");
        } else {
            assertThat(seen).as("%s: %s", place, other).isEqualTo(dependents(place));
        }
    }

    @Test
    void every_place_is_looked_at() {
        assertThat(places()).hasSizeGreaterThan(100).allSatisfy(p -> assertThat(p.text)
                .isNotEmpty());
    }

    private static Set<String> dependents(Place place) {
        return DEPENDENTS.stream()
                .filter(d -> place.toString().matches(d[0].strip()))
                .findFirst()
                .map(d -> Stream.of(d[1].strip().split(" "))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseThrow(() -> new AssertionError("nothing is said of " + place));
    }

    /** Names of the figures and findings of the document that changed, all of them being of that document. */
    private static Set<String> differences(Place place, String text) {
        Map<String, String> now;
        try {
            var root = replace(NodeReader.read(MemoryLedger.sample(place.document)), "", place.path, text);
            var bytes = root.json().toString().getBytes(StandardCharsets.UTF_8);
            now = observe(place.document, FactFile.read(bytes, place.document));
        } catch (BadFile e) {
            return Set.of("bad input");
        } catch (AssertionError e) {
            return Set.of("refused");
        }
        var names = new TreeSet<String>();
        var keys = new TreeSet<>(BEFORE.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            if (!Objects.equals(BEFORE.get(key), now.get(key))) {
                assertThat(key)
                        .startsWith(
                                key.contains("_") || key.endsWith("REDUCTIONS")
                                        ? FUNDS.get(place.document)
                                        : place.document);
                names.add(key.substring(key.lastIndexOf(' ') + 1));
            }
        }
        return names;
    }

    /** Every figure and finding by name, with one file in the place of the sample. */
    private static Map<String, String> observe(String document, FactFile file) {
        var ledger = new MemoryLedger();
        FILES.forEach((id, sample) -> ledger.load(id.equals(document) ? file : sample));
        var seen = new TreeMap<String, String>();
        ledger.figures().forEach(f -> f.figures()
                .forEach((figure, range) -> seen.put(f.fund() + " " + figure, range.toString())));
        ledger.findings().forEach(f -> seen.merge(f.document() + " " + f.code(), f.toString(), String::concat));
        ledger.forms().forEach((id, form) -> FormChecks.of(form)
                .forEach(f -> seen.merge(id + " " + f.kind().code(), f.toString(), String::concat)));
        return seen;
    }

    /** A step up: one to three thousand yuan and some fen, one to three days, one to three more. */
    private static String changed(String text, Random random) {
        int step = 1 + random.nextInt(3);
        if (text.equals("2022-Q3")) return "2022-08-1" + step;
        if (text.matches("\\d{4}-\\d{2}-\\d{2}"))
            return LocalDate.parse(text).plusDays(step).toString();
        if (text.endsWith("元")) {
            var amount = Amount.parse("amount", text);
            var more = BigDecimal.valueOf(step * 1_000_00L + random.nextInt(100), amount.unit() == Unit.YUAN ? 2 : 6);
            return new BigDecimal(amount.number()).add(more).toPlainString() + " "
                    + amount.unit().label();
        }
        return new BigDecimal(text).add(BigDecimal.valueOf(step)).toPlainString();
    }

    private static Stream<Place> places(String document) {
        var places = new ArrayList<Place>();
        walk(NodeReader.read(MemoryLedger.sample(document)), "", (path, text) -> {
            var field = path.substring(path.lastIndexOf('.') + 1);
            if (CHANGEABLE.contains(field)
                    || (field.equals("effective") && text.equals("2022-Q3") && document.endsWith("closure")))
                places.add(new Place(document, path, text));
        });
        return places.stream();
    }

    private interface Visitor {
        void text(String path, String text);
    }

    private static void walk(Node node, String path, Visitor visitor) {
        switch (node) {
            case Node.Text(var text) -> visitor.text(path, text);
            case Node.Items(var nodes) -> {
                for (int i = 0; i < nodes.size(); i++) walk(nodes.get(i), step(path, nodes.get(i), i), visitor);
            }
            case Node.Fields(var nodes) ->
                nodes.forEach((name, child) -> walk(child, path.isEmpty() ? name : path + "." + name, visitor));
        }
    }

    private static Node replace(Node node, String path, String wanted, String text) {
        return switch (node) {
            case Node.Text old -> path.equals(wanted) ? new Node.Text(text) : old;
            case Node.Items(var nodes) -> {
                var items = new ArrayList<Node>();
                for (int i = 0; i < nodes.size(); i++) {
                    items.add(replace(nodes.get(i), step(path, nodes.get(i), i), wanted, text));
                }
                yield new Node.Items(items);
            }
            case Node.Fields(var nodes) -> {
                var fields = new LinkedHashMap<String, Node>();
                nodes.forEach((name, child) ->
                        fields.put(name, replace(child, path.isEmpty() ? name : path + "." + name, wanted, text)));
                yield new Node.Fields(fields);
            }
        };
    }

    /** A fact by its id, any other item by its number. */
    private static String step(String path, Node item, int index) {
        if (path.equals("facts") && item instanceof Node.Fields fact) return Objects.requireNonNull(fact.text("id"));
        return path + "[" + index + "]";
    }
}
