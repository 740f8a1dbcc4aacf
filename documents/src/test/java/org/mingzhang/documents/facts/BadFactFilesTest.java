package org.mingzhang.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.documents.BadFile;
import org.mingzhang.domain.BadInput;

/** Whatever is wrong with a file is said with its fact and field, all of it at once. */
class BadFactFilesTest {
    private static final String HEAD = """
            document: {id: report, title: Report, issuer: Bureau, covers: 2022}
            facts:
            """;
    private static final String PAYMENT = "- {id: p, kind: record-payment, fund: some-2022, effective: 2022-03-01, "
            + "purpose: {kind: spending, description: ink}, amount: 1 元, locator: page 1}\n";

    @Test
    void a_good_file_is_read() {
        var facts = FactFile.read(bytes(HEAD + PAYMENT), "report.yaml").facts();
        assertThat(facts).extracting(Fact::key).containsExactly("report/document", "report/p");
    }

    @ParameterizedTest(name = "{0} → {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            amount: 1 元             | amount: 1                  | facts[p].amount       | unit-missing
            amount: 1 元             | amount: 292.9913512 万元    | facts[p].amount       | less-than-a-fen
            amount: 1 元             | amount: "1,00 元"           | facts[p].amount       | not-a-number
            amount: 1 元             | amount: -1 元               | facts[p].amount       | amount-not-positive
            amount: 1 元             | amount: [1 元]              | facts[p].amount       | wrong-type
            amount: 1 元             | amounts: 1 元               | facts[p].amounts      | unknown-field
            amount: 1 元             | derived: q + r             | facts[p].derived      | fact-unknown
            amount: 1 元             | derived: p                 | facts[p].derived      | derivation-cycle
            amount: 1 元             | derived: q+                | facts[p].derived      | not-a-formula
            amount: 1 元             | 'derived: q, amount: 1 元'  | facts[p].amount       | amount-and-derived
            fund: some-2022         | fund: some                 | facts[p].fund         | not-a-fund-id
            effective: 2022-03-01   | effective: 2022-02-30      | facts[p].effective    | not-a-date
            effective: 2022-03-01   | 'effective: 2022-03-01, posting-period: 2022-02' | facts[p].posting-period | period-before-effective-date
            effective: 2022-03-01,  | ''                         | facts[p].effective    | field-missing
            locator: page 1         | 'locator: page 1, page: 1' | facts[p].page         | unknown-field
            kind: record-payment    | kind: pay                  | facts[p].kind         | kind-unknown
            kind: spending          | kind: gift                 | facts[p].purpose.kind | not-one-of
            description: ink        | text: ink                  | facts[p].purpose.description | field-missing
            id: p,                  | 'id: p q,'                 | facts[p q].id         | not-an-id
            id: p,                  | ''                         | facts[#1].id          | field-missing
            id: report              | id: Report                 | document.id           | not-a-document-id
            title: Report           | title: ' '                 | document.title        | text-missing
            title: Report           | title: "a\\0b"            | document.title        | text-unreadable
            covers: 2022            | covers: 2022-Q5            | document.covers       | not-a-date
            issuer: Bureau          | editor: Bureau             | document.editor       | unknown-field
            facts:                  | fact:                      | facts                 | field-missing
            amount: 1 元             | 'amount: 1 元, amount: 1 元' | line 3              | duplicate-field
            amount: 1 元             | 'amount: &a 1 元'           | line 3                | yaml-alias
            amount: 1 元             | 'amount: *a'               | line 3                | yaml-alias
            amount: 1 元             | 'amount: !!str 1 元'        | line 3                | yaml-tag
            amount: 1 元             | 'amount: "1 元'             | line 4                | not-yaml
            """)
    void one_fault(String good, String bad, String field, String code) {
        assertThat(faults(HEAD + PAYMENT, good, bad)).contains(field + " " + code);
    }

    @Test
    void all_faults_are_reported_at_once_and_name_the_file() {
        var text = HEAD
                + PAYMENT.replace("1 元", "1")
                + PAYMENT.replace("2022-03-01", "2022-13-01").replace("id: p", "id: q")
                + PAYMENT;
        assertThat(faults(text, "title: Report, ", ""))
                .containsExactlyInAnyOrder(
                        "document.title field-missing",
                        "facts[p].amount unit-missing",
                        "facts[q].effective not-a-date",
                        "facts[#3].id id-twice");
        assertThatThrownBy(() -> FactFile.read(bytes("- a"), "bad.yaml")).hasMessageStartingWith("bad.yaml: ");
    }

    @Test
    void a_fault_in_an_input_is_reported_where_it_stands() {
        var text = HEAD
                + PAYMENT.replace("amount: 1 元", "derived: q - r")
                + PAYMENT.replace("id: p", "id: q").replace("1 元", "1")
                + PAYMENT.replace("id: p", "id: r");
        assertThat(faults(text, "", "")).containsExactly("facts[q].amount unit-missing");
    }

    @Test
    void a_formula_of_formulas_is_evaluated_once_and_not_without_end() {
        var bomb = new StringBuilder(HEAD + PAYMENT.replace("id: p", "id: f0"));
        for (int i = 1; i <= 40; i++) {
            var twice = "derived: f" + (i - 1) + " + f" + (i - 1);
            bomb.append(PAYMENT.replace("id: p", "id: f" + i).replace("amount: 1 元", twice));
        }
        assertThat(FactFile.read(bytes(bomb.toString()), "report.yaml").facts()).hasSize(42);
        for (int i = 41; i <= 70; i++) {
            var twice = "derived: f" + (i - 1) + " + f" + (i - 1);
            bomb.append(PAYMENT.replace("id: p", "id: f" + i).replace("amount: 1 元", twice));
        }
        assertThat(faults(bytes(bomb.toString()))).contains("facts[f70].derived amount-out-of-range");
        var chain = new StringBuilder(HEAD);
        for (int i = 0; i < 100; i++) {
            chain.append(PAYMENT.replace("id: p", "id: f" + i).replace("amount: 1 元", "derived: f" + (i + 1) + " + g"));
        }
        assertThat(faults(bytes(chain.toString()))).contains("facts[f0].derived nested-too-deep");
    }

    @Test
    void json_is_read_as_well_with_tabs_and_numbers() {
        var json = """
                {"document": {"id": "report", "title": "Report", "issuer": "Bureau", "covers": "2022"},
                \t"facts": [
                \t\t{"id": "n", "kind": "public-notice", "locator": "1", "concept": "notice",
                \t\t "from": "2022-09-05",\t"to": "2022-09-15", "days": 10}]}
                """;
        assertThat(FactFile.read(bytes(json), "report.json").facts()).hasSize(2);
    }

    @Test
    void broken_utf_8_and_files_that_hold_something_else() {
        assertThat(faults(new byte[] {'a', ':', ' ', (byte) 0xD6, (byte) 0xD0})).containsExactly("file not-utf-8");
        assertThat(faults(bytes(""))).containsExactly("file file-empty");
        assertThat(faults(bytes("a: 1\n---\nb: 2\n"))).containsExactly("line 2 more-than-one-document");
        assertThat(faults(bytes("[".repeat(100_000)))).containsExactly("line 1 nested-too-deep");
        assertThat(faults(bytes("a: " + "9".repeat(20_000)))).containsExactly("line 1 text-too-long");
        assertThat(faults(bytes("PK\u0003\u0004"))).hasSize(1);
    }

    @Test
    void a_file_that_is_too_large_is_not_read_to_its_end() throws IOException {
        var endless = new InputStream() {
            private long served;

            @Override
            public int read() {
                if (++served > 2_000) throw new AssertionError("read on");
                return '#';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (length > 0) into[from] = (byte) read();
                return Math.min(length, 1);
            }
        };
        assertThatThrownBy(() -> FactFile.read(endless, "endless.yaml", 1_000))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("file-too-large");
        var text = bytes(HEAD + PAYMENT);
        assertThat(FactFile.read(new ByteArrayInputStream(text), "report.yaml", text.length)
                        .facts())
                .hasSize(2);
    }

    private static List<String> faults(String text, String good, String bad) {
        assertThat(text).contains(good);
        return faults(bytes(text.replace(good, bad)));
    }

    private static List<String> faults(byte[] bytes) {
        var thrown = catchThrowableOfType(BadFile.class, () -> FactFile.read(bytes, "report.yaml"));
        assertThat(thrown).isNotNull();
        return thrown.errors().stream().map(BadFactFilesTest::show).toList();
    }

    private static String show(BadInput e) {
        return e.field() + " " + e.code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
