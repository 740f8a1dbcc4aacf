package org.mingzhang.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.payee.UnifiedCode;

/** Names take exactly what their patterns say, however fast they are checked. */
class NamesTest {
    private static final String[] PIECES = {
        "a",
        "Z",
        "7",
        "-",
        "_",
        ".",
        "/",
        "#",
        ":",
        " ",
        "\t",
        "\u000b",
        "\u00a0",
        "\u3000",
        "é",
        "ß",
        "ǅ",
        "ʰ",
        "ª",
        "付",
        "款",
        "\ud840\udc00",
        "\ud83d\ude00",
        "\ud800",
        "\udc00",
        "\u0000",
        "①",
        "Ⅷ",
        "³",
        "٣",
        "７",
        "Ａ",
        "[",
        "]",
        "(",
        ")",
        "【",
        "】",
        "〔",
        "〕",
        "（",
        "）",
        "I",
        "O",
        "-2022",
        "-1949",
        "91440606MA4UQ6TT5X"
    };

    @Test
    void an_entry_is_named_in_letters_digits_and_a_few_signs() {
        var form = Pattern.compile("[\\p{L}\\p{N}._/#:-]{1,120}");
        agree(EntryId::new, text -> form.matcher(text).matches() ? Optional.of(new EntryId(text)) : Optional.empty());
        new EntryId("款".repeat(120));
        assertThatThrownBy(() -> new EntryId("款".repeat(121))).isInstanceOf(BadInput.class);
    }

    @Test
    void what_an_entry_may_not_be_called_is_written_otherwise() {
        compare(
                text -> EntryId.nearestTo("voucher/" + text),
                text -> Optional.of(new EntryId("voucher/" + text.replaceAll("[^\\p{L}\\p{N}._/#:-]", "_"))));
    }

    @Test
    void a_digest_has_sixty_four_digits() {
        var digest = "0123456789abcdef".repeat(4);
        assertThat(BadInput.requireSha256("sha256", digest)).isEqualTo(digest);
        for (var wrong :
                List.of(digest + "0", digest.substring(1), "", digest.replace('a', 'A'), digest.replace('f', 'g')))
            assertThatThrownBy(() -> BadInput.requireSha256("sha256", wrong)).isInstanceOf(BadInput.class);
    }

    @Test
    void a_fund_is_a_project_and_a_year() {
        var form =
                Pattern.compile("([\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}-]{0,79})-(19[5-9][0-9]|1949|2[0-9]{3})");
        agree(FundId::parse, text -> Optional.of(form.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(whole -> new FundId(whole.group(1), Integer.parseInt(whole.group(2)))));
        FundId.parse("a".repeat(80) + "-2022");
        assertThatThrownBy(() -> FundId.parse("a".repeat(81) + "-2022")).isInstanceOf(BadInput.class);
    }

    @Test
    void a_code_has_eighteen_digits_and_capitals() {
        var form = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");
        agree(text -> new UnifiedCode(text).value(), text -> Optional.of(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT))
                .filter(value -> form.matcher(value).matches()));
    }

    @Test
    void a_document_has_one_number_however_it_is_typed() {
        agree(text -> new DocumentNo(text).text(), text -> text(text)
                .map(plain -> Normalizer.normalize(plain, Normalizer.Form.NFKC)
                        .replaceAll("[\\[(【〔]", "〔")
                        .replaceAll("[\\])】〕]", "〕")
                        .replaceAll("\\s+", "")));
    }

    @Test
    void a_text_holds_whole_characters() {
        agree(text -> BadInput.requireText("text", text), NamesTest::text);
    }

    private static Optional<String> text(String text) {
        var isText = !text.isBlank() && text.codePoints().noneMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff));
        return isText ? Optional.of(text.strip()) : Optional.empty();
    }

    /** @param expected empty where the text is refused, as some are and some are not */
    private static <T> void agree(Function<String, T> real, Function<String, Optional<T>> expected) {
        assertThat(compare(real, expected)).isBetween(100, 99_900);
    }

    /** How many texts were taken. */
    private static <T> int compare(Function<String, T> real, Function<String, Optional<T>> expected) {
        var random = new Random(20221231);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            for (int pieces = random.nextInt(4); pieces >= 0; pieces--)
                text.append(PIECES[random.nextInt(PIECES.length)]);
            var wanted = expected.apply(text.toString());
            if (wanted.isPresent()) taken++;
            assertThat(taken(real, text.toString())).as("'%s'", text).isEqualTo(wanted);
        }
        return taken;
    }

    private static <T> Optional<T> taken(Function<String, T> real, String text) {
        try {
            return Optional.of(real.apply(text));
        } catch (BadInput refused) {
            return Optional.empty();
        }
    }
}
