package org.mingzhang.documents.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.documents.voucher.Vouchers.GB18030;
import static org.mingzhang.documents.voucher.Vouchers.csv;
import static org.mingzhang.documents.voucher.Vouchers.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said with file, row and field, and nothing of it is offered. */
class BadInputTest {
    private static final String HEADINGS = "凭证号,项目,付款日期,金额（元）,收款人,统一社会信用代码,用途,期次,资金来源,已支付确认,凭证日期,记账期间\n";
    private static final String GOOD =
            "V1,shunde-quality-2022,2022-08-09,100.00,甲公司,91440606MA4UX0000A,检测,1,本级,是,2022-08-08,2022-08\n";

    @ParameterizedTest(name = "{0} → {1} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            金额（元）        | 100.001     | 100.00             | less-than-a-fen
            金额（元）        | 10万        | 100.00             | unit-conflict
            金额（元）        | abc         | 100.00             | not-a-number
            金额（元）        | -5.00       | 100.00             | amount-not-positive
            金额（元）        | 0           | 100.00             | amount-not-positive
            金额（元）        | ''          | 100.00             | text-missing
            金额（元）        | =SUM(A1)    | 100.00             | formula-instead-of-value
            金额（元）        | #REF!       | 100.00             | error-cell
            金额（元）        | 99999999999999999999 | 100.00    | amount-too-large
            付款日期          | 2022-02-30  | 2022-08-09         | not-a-date
            付款日期          | 2022年13月1日 | 2022-08-09       | not-a-date
            付款日期          | 今天        | 2022-08-09         | not-a-date
            付款日期          | ''          | 2022-08-09         | text-missing
            项目              | Shunde      | shunde-quality-2022 | not-a-fund-id
            凭证号            | ''          | V1                 | text-missing
            统一社会信用代码  | 123         | 91440606MA4UX0000A | not-a-credit-code
            统一社会信用代码  | ''          | 91440606MA4UX0000A | payee-code-missing
            收款人            | ''          | 甲公司             | text-missing
            用途              | ''          | 检测               | text-missing
            期次              | 首期        | ,1,                | not-an-instalment
            期次              | 0           | ,1,                | not-an-instalment
            资金来源          | 借款        | 本级               | not-a-funding-source
            已支付确认        | 大概        | 是                 | not-yes-or-no
            凭证日期          | 2022-8-32   | 2022-08-08         | not-a-date
            记账期间          | 2022-13     | ,2022-08\\n        | not-a-month
            记账期间          | 2022-07     | ,2022-08\\n        | period-before-effective-date
            """)
    void a_bad_cell_is_named(String field, String bad, String good, String code) {
        var from = good.replace("\\n", "\n");
        var to = from.equals(good) && !good.startsWith(",") ? bad : from.replaceAll("[^,\n]+", bad);
        var row =
                GOOD.substring(0, GOOD.lastIndexOf(from)) + to + GOOD.substring(GOOD.lastIndexOf(from) + from.length());
        var file = read("dir/bad.csv", HEADINGS + GOOD.replace("V1", "V0") + row);
        assertThat(file.rows()).isEmpty();
        assertThat(file.checked().rows()).isEqualTo(2);
        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("bad.csv");
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void every_bad_row_is_listed_and_no_good_one_offered() {
        var file = read("a.csv", csv("金额（元）", "1.00", "0.001", "x", "2.00", "3万") + "V9,不是,2022-02-30,,\n");
        assertThat(file.faults())
                .extracting(Fault::row, Fault::field, Fault::code)
                .containsExactly(
                        tuple(3, "金额（元）", "less-than-a-fen"),
                        tuple(4, "金额（元）", "not-a-number"),
                        tuple(6, "金额（元）", "unit-conflict"),
                        tuple(7, "项目", "not-a-fund-id"),
                        tuple(7, "付款日期", "not-a-date"),
                        tuple(7, "金额（元）", "text-missing"),
                        tuple(7, "用途", "text-missing"));
        assertThat(file.rows()).isEmpty();
    }

    @Test
    void a_missing_unit_is_never_guessed() {
        assertThat(read("a.csv", csv("金额", "174000")).faults())
                .containsExactly(new Fault("a.csv", 2, "金额", "unit-missing", "174000"));
        assertThat(read("a.csv", csv("金额（美元）", "174000")).faults())
                .extracting(Fault::row, Fault::field, Fault::code)
                .contains(tuple(1, "金额（美元）", "unit-unknown"));
        assertThat(read("a.csv", "单位：千元\n" + csv("金额（元）", "174000")).faults())
                .containsExactly(new Fault("a.csv", 1, "", "unit-unknown", "千元"));
        assertThat(read("a.csv", "单位：万元\n" + csv("金额（元）", "174000")).faults())
                .containsExactly(new Fault("a.csv", 2, "金额（元）", "unit-conflict", "[YUAN, WAN_YUAN]"));
    }

    @Test
    void headings_unknown_twice_or_missing() {
        assertThat(read("a.csv", csv("金额（元）,备注", "1.00,x")).faults())
                .containsExactly(new Fault("a.csv", 1, "备注", "column-unknown", "备注"));
        assertThat(read("a.csv", csv("金额（元）,amount", "1.00,1.00")).faults())
                .containsExactly(new Fault("a.csv", 1, "amount", "column-twice", "amount"));
        assertThat(read("a.csv", csv("金额（元）", "1.00").replace("用途", "")).faults())
                .contains(new Fault("a.csv", 1, "用途", "column-missing", ""));
        assertThat(read("a.csv", "甲,乙,丙\n1,2,3\n").faults())
                .containsExactly(new Fault("a.csv", 1, "", "header-missing", "甲"));
    }

    @Test
    void cells_outside_the_columns() {
        assertThat(read("a.csv", csv("金额（元）", "1,697,000.00")).faults())
                .contains(new Fault("a.csv", 2, "", "cell-outside-columns", "检测费"));
    }

    @Test
    void empty_files() {
        assertThat(read("a.csv", "").faults()).containsExactly(new Fault("a.csv", 0, "", "file-empty", ""));
        assertThat(read("a.csv", " \n,,,\n").faults()).containsExactly(new Fault("a.csv", 0, "", "file-empty", ""));
        assertThat(read("a.csv", csv("金额（元）")).faults()).containsExactly(new Fault("a.csv", 0, "", "no-rows", ""));
    }

    @Test
    void broken_encodings_name_the_line() {
        var utf8 = csv("金额（元）", "1.00", "2.00").getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", without(utf8, utf8.length - 2)).faults())
                .containsExactly(new Fault("a.csv", 3, "", "broken-utf-8", ""));
        var english = "voucher,fund id,date,amount (YUAN),purpose\nV1,a-2022,2022-08-09,1.00,检测费\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", without(english, english.length - 2)).faults())
                .containsExactly(new Fault("a.csv", 2, "", "broken-utf-8", ""));
        var gb = csv("金额（元）", "1.00", "2.00").getBytes(GB18030);
        gb[gb.length - 3] = (byte) 0xFF;
        assertThat(read("a.csv", gb).faults()).containsExactly(new Fault("a.csv", 3, "", "broken-gb18030", ""));
        assertThat(read("a.csv", csv("金额（元）", "1.00").getBytes(StandardCharsets.UTF_16))
                        .faults())
                .containsExactly(new Fault("a.csv", 0, "", "not-a-text-file", ""));
    }

    @Test
    void a_quote_that_is_not_closed_does_not_swallow_the_rows_after_it() {
        assertThat(read("a.csv", csv("金额（元）", "\"1.00", "2.00", "3.00")).faults())
                .containsExactly(new Fault("a.csv", 2, "", "quote-not-closed", ""));
        assertThat(read("a.csv", csv("金额（元）", "\"1\"x", "2.00")).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.code() + f.row()).isEqualTo("not-a-csv-row2"));
    }

    @Test
    void a_payee_is_an_organisation_or_a_person() {
        var headings = "凭证号,项目,付款日期,金额（元）,用途,收款人,统一社会信用代码,个人编号\n";
        assertThat(read("a.csv", headings + "V1,a-2022,2022-08-09,1.00,奖金,,,person-7f3a\n")
                        .faults())
                .isEmpty();
        assertThat(read("a.csv", headings + "V1,a-2022,2022-08-09,1.00,奖金,张三,,person-7f3a\n")
                        .faults())
                .containsExactly(new Fault("a.csv", 2, "个人编号", "payee-twice", "person-7f3a"));
    }

    @Test
    void rows_and_bytes_beyond_the_limits() {
        var text = csv("金额（元）", "1.00", "2.00", "3.00").getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.csv", text, null, new Limits(1000, 1000, 2)).faults())
                .containsExactly(new Fault("a.csv", 4, "", "too-many-rows", "2"));
        assertThat(read("a.csv", text, null, new Limits(50, 1000, 2)).faults())
                .containsExactly(new Fault("a.csv", 0, "", "file-too-large", "50"));
    }

    @Test
    void an_endless_cell() {
        assertThat(read("a.csv", csv("金额（元）", "1.00", "9".repeat(100_000))).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.code() + f.row()).isEqualTo("not-a-csv-row3"));
    }

    private static byte[] without(byte[] bytes, int place) {
        var rest = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, place + 1, rest, place, bytes.length - place - 1);
        return rest;
    }
}
