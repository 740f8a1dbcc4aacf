package org.mingzhang.app.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.app.Vocabulary;
import org.mingzhang.domain.declaration.FormFinding;
import org.mingzhang.domain.fund.FundRejection.OverBudget;
import org.mingzhang.domain.fund.FundRejection.ReductionTooLarge;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.FindingCode;
import org.mingzhang.domain.statement.Statement;

class MessagesTest {
    private final Messages messages = new Messages();

    @TestFactory
    Stream<DynamicTest> every_rejection_has_a_title_and_a_sentence_in_both_languages() {
        return Vocabulary.rejections().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    var code = Vocabulary.code(type);
                    assertThat(messages.has("rejection." + code + ".title")).isTrue();
                    assertFits("rejection." + code, components(type));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_warning_has_a_sentence_in_both_languages() {
        return Vocabulary.warnings().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(), () -> assertFits("warning." + Vocabulary.code(type), components(type))));
    }

    @TestFactory
    Stream<DynamicTest> every_finding_has_a_title_and_a_sentence_in_both_languages() {
        return Arrays.stream(FindingCode.values())
                .map(code -> DynamicTest.dynamicTest(code.code(), () -> {
                    assertThat(messages.has("finding." + code.code() + ".title"))
                            .isTrue();
                    assertThat(messages.has("finding." + code.code())).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_finding_in_a_form_has_a_sentence_in_both_languages() {
        return Arrays.stream(FormFinding.Kind.values())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.code(),
                        () -> assertFits(
                                kind.code().replaceFirst("-", "."),
                                Set.of("subject", "stated", "computed", "difference", "lines"))));
    }

    @TestFactory
    Stream<DynamicTest> every_statement_of_a_document_has_a_sentence_in_both_languages() {
        return Arrays.stream(Statement.class.getPermittedSubclasses())
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(), () -> assertFits("statement." + type.getSimpleName(), components(type))));
    }

    @Test
    void every_code_of_bad_input_in_the_sources_has_a_sentence() throws Exception {
        var codes = Vocabulary.badInputCodesInSources();
        assertThat(codes).contains("unit-missing", "less-than-a-fen", "formula-instead-of-value", "field-missing");
        assertThat(codes).allSatisfy(code -> assertFits("input." + code, Set.of("field", "given")));
    }

    @Test
    void every_event_command_and_enum_constant_has_a_name() {
        assertThat(Vocabulary.events()).allSatisfy(e -> assertThat(messages.has("kind." + e.getSimpleName()))
                .isTrue());
        assertThat(Vocabulary.fundCommands()).allSatisfy(c -> assertThat(messages.has("command." + c.getSimpleName()))
                .isTrue());
        assertThat(Vocabulary.enumsInRefusals()).allSatisfy(type -> assertThat(type.getEnumConstants())
                .allSatisfy(constant -> assertThat(messages.has(type.getSimpleName() + "." + constant))
                        .as("%s", constant)
                        .isTrue()));
    }

    @Test
    void both_languages_have_the_same_keys_and_placeholders() {
        assertThat(messages.keys("zh")).isEqualTo(messages.keys("en"));
        assertThat(messages.keys("zh"))
                .allSatisfy(key -> assertThat(placeholders("zh", key)).as(key).isEqualTo(placeholders("en", key)));
    }

    @Test
    void says_the_numbers() {
        var refusal = new ReductionTooLarge(
                Money.ofYuan("2226000.00"), Money.ofYuan("2226000.01"), Money.ofYuan("374000"), Money.ZERO, Money.ZERO);

        assertThat(messages.of(refusal).zh()).startsWith("最多可压减 2,226,000.00 元");
        assertThat(messages.of(refusal).en()).startsWith("At most 2,226,000.00 yuan can be cut");
    }

    @Test
    void leaves_out_what_is_absent() {
        var plain = new OverBudget(Money.ZERO, Money.ofYuan("1"), Money.ofYuan("1"), null);
        var hinted = new OverBudget(Money.ZERO, Money.ofYuan("1"), Money.ofYuan("1"), "current-budget");

        assertThat(messages.of(plain).zh()).endsWith("超出 1.00 元。");
        assertThat(messages.of(hinted).zh()).contains("误把预算数当作支出数").doesNotContain("[", "{");
    }

    private void assertFits(String key, Set<String> known) {
        assertThat(messages.has(key)).as(key).isTrue();
        assertThat(known).as(key).containsAll(placeholders("zh", key)).containsAll(placeholders("en", key));
    }

    private Set<String> placeholders(String language, String key) {
        return Messages.PLACEHOLDER
                .matcher(messages.pattern(language, key))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
