package org.mingzhang.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.campaign.Plan.CLERK;
import static org.mingzhang.domain.campaign.Plan.FIELDS;
import static org.mingzhang.domain.campaign.Plan.ID;
import static org.mingzhang.domain.campaign.Plan.SUPERVISION;
import static org.mingzhang.domain.campaign.Plan.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.campaign.CampaignCommand.StateFieldSpending;
import org.mingzhang.domain.campaign.CampaignCommand.StatePopulation;
import org.mingzhang.domain.campaign.CampaignCommand.StatePublicExpenditure;
import org.mingzhang.domain.campaign.CampaignCommand.TagField;
import org.mingzhang.domain.campaign.CampaignRejection.FieldTaggedOtherwise;
import org.mingzhang.domain.campaign.CampaignRejection.FieldUnknown;
import org.mingzhang.domain.campaign.LedgerAnswer.Missing;
import org.mingzhang.domain.campaign.LedgerAnswer.What;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/** The three indicators that the ledger itself can answer. */
class LedgerAnswersTest {
    private static final FundId FUND = FundId.parse("quality-2022");
    private static final FundId FUND_2021 = FundId.parse("quality-2021");

    private final CampaignSpecification ledger = new CampaignSpecification().given(Plan.whole());

    @Test
    void with_nothing_loaded_all_three_are_unknown_and_none_is_zero() {
        assertThat(LedgerAnswers.of(ledger.campaign(), List.of())).hasSize(3).allSatisfy(a -> {
            assertThat(a.status()).isEqualTo(FigureStatus.UNKNOWN);
            assertThat(a.total()).isNull();
            assertThat(a.value()).isNull();
            assertThat(a.change()).isNull();
            assertThat(a.missing()).isNotEmpty();
            assertThat(a.fields()).allSatisfy(f -> assertThat(f.amount()).isNull());
        });
        assertThat(answer(10).missing())
                .contains(
                        new Missing(What.FIELD, "标准", 2022),
                        new Missing(What.FIELD, "标准", 2021),
                        new Missing(What.PUBLIC_EXPENDITURE, "", 2022),
                        new Missing(What.PUBLIC_EXPENDITURE, "", 2021))
                .hasSize(20);
        assertThat(answer(28).missing())
                .containsExactly(new Missing(What.FIELD, SUPERVISION, 2021), new Missing(What.POPULATION, "", 2021));
    }

    @Test
    void row_9_is_spending_by_field_once_every_field_is_known() {
        ledger.given(tag(FUND, "标准制修订", "标准"), tag(FUND, "", "质量发展"));
        var spending = spending(FUND, "1000000.00", Map.of("标准制修订", "300000.00", "", "600000.00", "其他", "100000.00"));
        var partly = answer(9, spending);
        assertThat(amounts(partly)).containsEntry("标准", "300000.00").containsEntry("质量发展", "700000.00");
        assertThat(partly.status()).isEqualTo(FigureStatus.UNKNOWN);
        assertThat(partly.total()).isNull();

        statedElsewhere(2022, "质量发展", "标准");
        var all = answer(9, spending);
        assertThat(all.missing()).isEmpty();
        assertThat(all.total()).isEqualTo(Money.ofYuan("1000700.00"));
        assertThat(all.status()).isEqualTo(FigureStatus.STATED);
    }

    @Test
    void row_10_is_the_share_of_public_expenditure_and_its_change() {
        ledger.given(tag(FUND, "", "质量发展"), tag(FUND_2021, "", "质量发展"));
        statedElsewhere(2022, "质量发展");
        statedElsewhere(2021, "质量发展");
        ledger.given(expenditure(2022, "100000000.00"));
        var now = spending(FUND, "999200.00", Map.of("", "999200.00"));
        var before = spending(FUND_2021, "599200.00", Map.of("", "599200.00"));
        var share = answer(10, now, before);
        assertThat(Objects.requireNonNull(share.value()).shownAsPercent()).isEqualTo("1.00");
        assertThat(share.change()).isNull();
        assertThat(share.status()).isEqualTo(FigureStatus.UNKNOWN);

        ledger.given(expenditure(2021, "80000000.00"));
        var both = answer(10, now, before);
        assertThat(both.missing()).isEmpty();
        assertThat(Objects.requireNonNull(both.change())).isEqualTo(Fraction.of(1, 400));
        assertThat(both.change().shownAsPercent()).isEqualTo("0.25");
    }

    @Test
    void row_28_is_supervision_money_a_head() {
        ledger.given(
                tag(FUND_2021, "监督抽查", SUPERVISION), new StatePopulation(ID, entry("people", CLERK), 2021, 600_000));
        var answer = answer(28, spending(FUND_2021, "900000.00", Map.of("监督抽查", "800000.00", "", "100000.00")));
        assertThat(answer.total()).isEqualTo(Money.ofYuan("800000.00"));
        assertThat(Objects.requireNonNull(answer.value())).isEqualTo(Fraction.of(4, 3));
        assertThat(answer.value().shown()).isEqualTo("1.33");
    }

    @Test
    void a_fund_known_only_within_bounds_leaves_the_answer_unknown_with_its_bounds() {
        ledger.given(tag(FUND_2021, "", SUPERVISION), new StatePopulation(ID, entry("people", CLERK), 2021, 600_000));
        var range = new Ranged(Money.ofYuan("374000.00"), Money.ofYuan("1697000.00"));
        var open = new FundSpending(FUND_2021, range, FigureStatus.UNKNOWN, Map.of("", Money.ofYuan("374000.00")));
        var answer = answer(28, open);
        assertThat(answer.fields().getFirst().amount()).isEqualTo(range);
        assertThat(answer.total()).isNull();
        assertThat(answer.value()).isNull();
        assertThat(answer.missing()).containsExactly(new Missing(What.FUND, "quality-2021", 2021));
        assertThat(answer(28).missing())
                .as("not in the ledger")
                .containsExactly(new Missing(What.FUND, "quality-2021", 2021));
    }

    @Test
    void a_line_counts_in_one_field_of_an_indicator_only() {
        ledger.given(tag(FUND, "标准制修订", "标准"));
        ledger.when(tag(FUND, "标准制修订", "计量")).thenRefused(new FieldTaggedOtherwise(FUND, "标准制修订", "计量", "标准"));
        ledger.when(tag(FUND, "标准制修订", SUPERVISION)).thenAccepted();
        ledger.when(tag(FUND, "监督", "环境"))
                .thenRefused(new FieldUnknown("环境", String.join("、", FIELDS) + "、" + SUPERVISION));
    }

    // Vocabulary.

    private LedgerAnswer answer(int indicator, FundSpending... funds) {
        return LedgerAnswers.of(ledger.campaign(), List.of(funds)).stream()
                .filter(a -> a.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    /** One hundred yuan outside the ledger for every field but these. */
    private void statedElsewhere(int year, String... but) {
        for (var field : FIELDS) {
            if (List.of(but).contains(field)) continue;
            ledger.given(new StateFieldSpending(
                    ID, entry("outside-" + year + field, CLERK), year, field, Money.ofYuan("100.00")));
        }
    }

    private static Map<String, String> amounts(LedgerAnswer answer) {
        var amounts = new java.util.HashMap<String, String>();
        for (var field : answer.fields()) {
            var exact = field.exact();
            if (exact != null) amounts.put(field.field(), exact.toYuan());
        }
        return amounts;
    }

    private static TagField tag(FundId fund, String line, String field) {
        return new TagField(ID, entry("tag-" + fund + "-" + line + "-" + field, CLERK), fund, line, field);
    }

    private static StatePublicExpenditure expenditure(int year, String yuan) {
        return new StatePublicExpenditure(ID, entry("expenditure-" + year, CLERK), year, Money.ofYuan(yuan));
    }

    private static FundSpending spending(FundId fund, String total, Map<String, String> lines) {
        var amounts = new java.util.HashMap<String, Money>();
        lines.forEach((line, yuan) -> amounts.put(line, Money.ofYuan(yuan)));
        return new FundSpending(fund, Ranged.exactly(Money.ofYuan(total)), FigureStatus.STATED, amounts);
    }
}
