package org.mingzhang.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.disclosure.DisclosureCommand.ApproveNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.PrepareNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.PublishNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.ReturnNotice;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundEvent.FundOpened;
import org.mingzhang.domain.fund.FundEvent.PeriodClosed;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

class DisclosureScenariosTest {
    private static final FundId FUND = new FundId("shunde-quality", 2022);

    private final Fund fund = new Fund(FUND);
    private final Disclosure disclosure = new Disclosure();

    DisclosureScenariosTest() {
        fund.evolve(
                new FundOpened(FUND, entry("li", "open", "2022-01-01"), new FundProfile("质量", "顺德", "市场监管局", null)));
        fund.evolve(new PeriodClosed(FUND, entry("li", "close", "2022-10-08"), YearMonth.of(2022, 9)));
    }

    @Test
    void a_notice_is_prepared_approved_by_another_and_published() {
        accepted(prepare("li", "2022-10-09", 1, "374000.00"));
        accepted(approve("wang", "2022-10-10", 1));
        accepted(publish("li", "2022-10-10", 1));

        assertThat(disclosure.published()).isNotNull();
        assertThat(disclosure.state()).isEqualTo(NoticeState.PUBLISHED);
        assertThat(disclosure.nextVersion()).isEqualTo(2);
    }

    @Test
    void the_months_of_the_quarter_are_closed_before() {
        var open = new Fund(FUND);
        open.evolve(
                new FundOpened(FUND, entry("li", "open", "2022-01-01"), new FundProfile("质量", "顺德", "市场监管局", null)));

        assertThat(DisclosureDecider.decide(prepare("li", "2022-10-09", 1, "374000.00"), disclosure, open))
                .isEqualTo(Decision.refuse(new DisclosureRejection.QuarterNotClosed(YearMonth.of(2022, 9))));
        assertThat(refusal(prepare("li", "2022-09-30", 1, "374000.00"))).isEqualTo("notice-too-early");
        assertThat(DisclosureDecider.decide(prepare("li", "2022-10-09", 1, "1"), disclosure, new Fund(FUND)))
                .isEqualTo(Decision.refuse(new DisclosureRejection.NoSuchFund(FUND)));
    }

    @Test
    void nobody_approves_what_he_prepared_or_publishes_what_he_approved() {
        accepted(prepare("li", "2022-10-09", 1, "374000.00"));
        assertThat(refusal(approve("li", "2022-10-10", 1))).isEqualTo("same-person");
        assertThat(refusal(giveBack("li", 1))).isEqualTo("same-person");
        accepted(approve("wang", "2022-10-10", 1));
        assertThat(refusal(publish("wang", "2022-10-10", 1))).isEqualTo("same-person");
        assertThat(refusal(publish("li", "2022-10-09", 1))).isEqualTo("notice-too-early");
        accepted(publish("zhao", "2022-10-10", 1));
    }

    @Test
    void a_returned_version_is_prepared_anew_under_its_number() {
        accepted(prepare("li", "2022-10-09", 1, "374000.00"));
        accepted(giveBack("wang", 1));
        assertThat(refusal(approve("wang", "2022-10-10", 1))).isEqualTo("notice-not-in-state");
        accepted(prepare("li", "2022-10-11", 1, "374000.00"));
        assertThat(disclosure.versions()).hasSize(1);
    }

    /** T3: what is published stays; the next version names what moved the figure, to the fen. */
    @Test
    void a_restatement_is_a_version_of_its_own_that_names_its_causes() {
        publishFirst();
        assertThat(refusal(prepare("li", "2022-10-13", 2, "374000.00"))).isEqualTo("nothing-to-restate");
        assertThat(refusal(prepare("li", "2022-10-13", 2, "494000.00"))).isEqualTo("difference-unexplained");
        assertThat(refusal(prepare("li", "2022-10-13", 2, "494000.00", cause("119999.99"))))
                .isEqualTo("difference-unexplained");
        accepted(prepare("li", "2022-10-13", 2, "494000.00", cause("120000.00")));

        var published = disclosure.published();
        assertThat(published).isNotNull();
        if (published != null) assertThat(published.number()).isEqualTo(1);
        accepted(approve("wang", "2022-10-14", 2));
        accepted(publish("li", "2022-10-14", 2));
        assertThat(disclosure.versions()).extracting(Disclosure.Version::number).containsExactly(1, 2);
        assertThat(disclosure.versions().getFirst().prepared().figures()).isEqualTo(figures("374000.00"));
    }

    @Test
    void a_range_that_became_known_needs_no_sum_of_causes() {
        accepted(new PrepareNotice(
                FUND,
                entry("li", "n", "2022-10-09"),
                3,
                1,
                7,
                List.of(new NoticeFigure(NoticeItem.DISBURSED_TO_DATE, yuan("374000"), yuan("1697000"))),
                List.of(),
                papers()));
        accepted(approve("wang", "2022-10-10", 1));
        accepted(publish("li", "2022-10-10", 1));
        accepted(new PrepareNotice(
                FUND,
                entry("li", "n", "2022-10-12"),
                3,
                2,
                9,
                List.of(new NoticeFigure(NoticeItem.DISBURSED_TO_DATE, yuan("374000"), yuan("374000"))),
                List.of(cause("0")),
                papers()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first version is 1, 2, notice-version-differs",
        "below one, 0, not-positive",
    })
    void versions_follow_each_other(String name, int version, String code) {
        assertThat(refusalOrFault(version)).isEqualTo(code);
    }

    @Test
    void an_award_secretariat_discloses_no_budget() {
        var actor = new Actor("sun", "秘书处", Role.AWARD_SECRETARIAT);
        var entry = Entry.stated(
                new EntryId("n"), EffectiveDate.on(LocalDate.of(2022, 10, 9)), actor, SourceDocument.titled("公告"));
        assertThat(refusal(new PrepareNotice(FUND, entry, 3, 1, 7, figures("1"), List.of(), papers())))
                .isEqualTo("role-may-not-do");
    }

    @Test
    void differences_are_shown_figure_by_figure() {
        var before = List.of(
                NoticeFigure.of(NoticeItem.CURRENT_BUDGET, Ranged.exactly(yuan("1697000"))),
                new NoticeFigure(NoticeItem.DISBURSED_TO_DATE, yuan("374000"), null));
        var after = List.of(
                NoticeFigure.of(NoticeItem.CURRENT_BUDGET, Ranged.exactly(yuan("1697000"))),
                NoticeFigure.of(NoticeItem.DISBURSED_TO_DATE, Ranged.exactly(yuan("374000"))));

        var differences = NoticeDifference.between(before, after);

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().item()).isEqualTo(NoticeItem.DISBURSED_TO_DATE);
        assertThat(differences.getFirst().delta()).isNull();
    }

    // Vocabulary.

    private void publishFirst() {
        accepted(prepare("li", "2022-10-09", 1, "374000.00"));
        accepted(approve("wang", "2022-10-10", 1));
        accepted(publish("li", "2022-10-10", 1));
    }

    private void accepted(DisclosureCommand command) {
        var decision = DisclosureDecider.decide(command, disclosure, fund);
        assertThat(decision)
                .isInstanceOf(Decision.Accepted.class)
                .isEqualTo(DisclosureDecider.decide(command, disclosure, fund));
        if (decision instanceof Decision.Accepted(var events, var _))
            events.forEach(e -> disclosure.evolve((DisclosureEvent) e));
    }

    private String refusal(DisclosureCommand command) {
        return DisclosureDecider.decide(command, disclosure, fund) instanceof Decision.Refused(var rejection)
                ? rejection.code()
                : "accepted";
    }

    private String refusalOrFault(int version) {
        try {
            return refusal(prepare("li", "2022-10-09", version, "374000.00"));
        } catch (BadInput fault) {
            return fault.code();
        }
    }

    private static PrepareNotice prepare(
            String who, String day, int version, String disbursed, RestatementCause... causes) {
        return new PrepareNotice(
                FUND, entry(who, "n", day), 3, version, 7, figures(disbursed), List.of(causes), papers());
    }

    private static ApproveNotice approve(String who, String day, int version) {
        return new ApproveNotice(FUND, entry(who, "a", day), 3, version);
    }

    private static ReturnNotice giveBack(String who, int version) {
        return new ReturnNotice(FUND, entry(who, "r", "2022-10-10"), 3, version, "单位写错");
    }

    private static PublishNotice publish(String who, String day, int version) {
        return new PublishNotice(FUND, entry(who, "p", day), 3, version);
    }

    private static List<NoticeFigure> figures(String disbursed) {
        return List.of(NoticeFigure.of(NoticeItem.DISBURSED_TO_DATE_EFFECTIVE, Ranged.exactly(yuan(disbursed))));
    }

    private static List<NoticePaper> papers() {
        return List.of(new NoticePaper(NoticePaper.Format.PDF, "0123456789abcdef".repeat(4)));
    }

    private static RestatementCause cause(String delta) {
        return new RestatementCause(
                NoticeItem.DISBURSED_TO_DATE_EFFECTIVE,
                yuan(delta),
                8,
                new EntryId("late"),
                EffectiveDate.parse("effective", "2022-06-20"),
                YearMonth.of(2022, 10),
                SourceDocument.titled("支付凭证"));
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    private static Entry entry(String who, String id, String day) {
        return Entry.stated(
                new EntryId(id),
                EffectiveDate.parse("effective", day),
                new Actor(who, "市场监管局", Role.FINANCE_BUREAU),
                SourceDocument.titled("公告"));
    }
}
