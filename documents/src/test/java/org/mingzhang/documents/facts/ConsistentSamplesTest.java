package org.mingzhang.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.campaign.CampaignClaims;

/** The sample files with every statement put right: then there is nothing to find, so that what is found in them is in them. */
class ConsistentSamplesTest {
    private static final Map<String, List<String>> PUT_RIGHT = Map.of(
            "shunde-2022-q3-disclosure",
            List.of(
                    "    figure: net-disbursed\n    amount: 169.7 万元 → figure: current-budget\n    amount: 169.7 万元",
                    "    states:\n      kind: not-stated\n      concept: 上半年支出\n      figure: net-disbursed\n → \n",
                    "effective: 2022-Q3 → effective: 2022-08-15",
                    "      number: 1 → number: 1\n      contract-total: 50 万元",
                    "    days: 10 → days: 11",
                    "quota: 3} → quota: 3, each: 50 万元}",
                    "quota: 2, → quota: 2, each: 20 万元,",
                    "quota: 10} → quota: 10, each: 5 万元}"),
            "shunde-2022-assumed-opening",
            List.of(),
            "ganzhou-2021-evaluation",
            List.of("amount: 500 万元 → amount: 492.99135 万元", "amount: 100 万元 → amount: 150 万元", "years: 6 → years: 5"),
            "minhang-2020-target-declaration",
            List.of(
                    "42000.00 元 → 40000.00 元",
                    "32000.00 元 → 30000.00 元",
                    "58000.00 元 → 50000.00 元",
                    "total-left-blank: true → total: 556000.00 元"),
            "shaoguan-2018-award-plan",
            List.of(
                    "issued: 2018-09-05 → issued: 2018-08-20",
                    "    kind: state-unknown → kind: appropriate",
                    "    figure: appropriation\n    low: 0 元 → source: local\n    amount: 150 万元",
                    "to: 2019-01-30 → to: 2019-01-20",
                    "to: 2019-03-30 → to: 2019-02-25"),
            "zaozhuang-2022-quality-district-plan",
            List.of(
                    "issued: 2022-08-02 → issued: 2022-06-30",
                    "{name: 质量理念, within: 质量发展理念} → {name: 质量理念, within: 质量发展理念, weight: 6}",
                    "{name: 质量文化, within: 质量发展理念} → {name: 质量文化, within: 质量发展理念, weight: 6}",
                    "{name: 组织保障, within: 质量发展保障} → {name: 组织保障, within: 质量发展保障, weight: 7}",
                    "from: 2022-08-10 → from: 2022-08-11",
                    "from: 2022-08-20 → from: 2022-08-21",
                    "cut-off: 2022-12-31 → cut-off: 2022-08-30",
                    "cut-off: 2022-08-31 → cut-off: 2022-08-30",
                    "evidenced: national → evidenced: provincial"));

    @Test
    void a_consistent_copy_shows_no_contradiction() {
        var ledger = new MemoryLedger();
        SamplesTest.DOCUMENTS.forEach(document -> ledger.load(FactFile.read(putRight(document), document)));

        assertThat(ledger.findings().stream().map(SamplesTest::show)).isEmpty();
        assertThat(CampaignClaims.findings("c", ledger.campaign("zaozhuang-quality-district-2022")))
                .isEmpty();
    }

    @Test
    void each_wrong_statement_left_as_it_is_shows_one() {
        for (var document : SamplesTest.DOCUMENTS) {
            for (var wrong : PUT_RIGHT.getOrDefault(document, List.of())) {
                if (document.startsWith("shaoguan") && wrong.contains("appropria"))
                    continue; // two halves of one change
                var ledger = new MemoryLedger();
                SamplesTest.DOCUMENTS.forEach(
                        d -> ledger.load(FactFile.read(d.equals(document) ? putRightBut(d, wrong) : putRight(d), d)));
                assertThat(ledger.findings()).as(wrong).isNotEmpty();
            }
        }
    }

    private static byte[] putRight(String document) {
        return putRightBut(document, "");
    }

    private static byte[] putRightBut(String document, String left) {
        var text = new String(MemoryLedger.sample(document), StandardCharsets.UTF_8);
        for (var change : PUT_RIGHT.getOrDefault(document, List.of())) {
            var sides = change.split(" → ", 2);
            assertThat(text).as(document).contains(sides[0]);
            if (change.equals(left)) continue;
            var indent = sides[0].substring(
                    0, sides[0].length() - sides[0].stripLeading().length());
            text = text.replace(sides[0], sides[1].isBlank() ? "" : indent + sides[1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
