package org.mingzhang.documents.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.documents.voucher.Vouchers.GB18030;
import static org.mingzhang.documents.voucher.Vouchers.OFFICER;
import static org.mingzhang.documents.voucher.Vouchers.csv;
import static org.mingzhang.documents.voucher.Vouchers.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.codes.CodeKind;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.EntryId;

class VoucherFileTest {
    private static final String EVERY_COLUMN = """
            顺德区支付凭证
            单位：万元
            凭证号,项目,付款日期,金额,收款人,统一社会信用代码,用途,期次,合同,功能分类,指标文号,资金来源,已支付确认,明细,凭证日期,记账期间
            ZF-001,shunde-quality-2022,2022年8月9日,１７．４,监测服务有限公司,91440606MA4UX0000A,监督抽查,第一期,contract-1,2013816,顺财[2022]1号,本级,是,抽查,2022/8/8,2022-09
            """;

    @Test
    void its_opening_says_what_each_column_was_recognised_as() throws IOException {
        var file = Files.createTempFile("vouchers", ".csv");
        Files.writeString(file, "单位：万元\n凭证编号,项目,颜色,付款日期,金额,摘要\nV1,x-2022,红,2022-01-01,1,监测\n\n合计,,,,1\n");
        var opening =
                new VoucherFile(file, "a.csv", "ab".repeat(32)).read(_ -> {}).opening();
        assertThat(opening.unit()).isEqualTo(Unit.WAN_YUAN);
        assertThat(opening.headings())
                .contains(
                        new Opening.Heading("凭证编号", "凭证号"),
                        new Opening.Heading("颜色", null),
                        new Opening.Heading("摘要", "用途"));
        assertThat(opening.lines())
                .containsExactly(
                        new Opening.Shown(3, List.of("V1", "x-2022", "红", "2022-01-01", "1", "监测")),
                        new Opening.Shown(5, List.of("合计", "", "", "", "1")));

        Files.writeString(file, "随便,写\n1,2\n");
        var without =
                new VoucherFile(file, "a.csv", "ab".repeat(32)).read(_ -> {}).opening();
        assertThat(without.headings()).isEmpty();
        assertThat(without.lines()).extracting(Opening.Shown::row).containsExactly(1, 2);
    }

    @Test
    void every_column_becomes_part_of_the_command() {
        var file = read("凭证.csv", EVERY_COLUMN);
        assertThat(file.faults()).isEmpty();
        var row = file.rows().getFirst();
        assertThat(row.idempotencyKey()).isEqualTo("voucher-file/" + file.sha256() + "/凭证.csv/" + row.row());
        var command = (RecordPayment) row.by(OFFICER);
        assertThat(command.fund()).isEqualTo(FundId.parse("shunde-quality-2022"));
        assertThat(command.commitment()).isEqualTo(new EntryId("contract-1"));
        assertThat(command.confirmedByTreasury()).isTrue();
        var entry = command.entry();
        assertThat(entry.id().value()).isEqualTo("voucher/ZF-001");
        assertThat(entry.effective().from()).isEqualTo(LocalDate.of(2022, 8, 9));
        assertThat(entry.documentDate()).isEqualTo(LocalDate.of(2022, 8, 8));
        assertThat(entry.period()).isEqualTo(YearMonth.of(2022, 9));
        assertThat(entry.actor()).isEqualTo(OFFICER);
        assertThat(entry.document().title()).isEqualTo("凭证.csv");
        assertThat(entry.document().sha256()).isEqualTo(file.sha256()).hasSize(64);
        assertThat(entry.document().locator()).isEqualTo("row 4");
        var order = command.order();
        assertThat(order.amount()).isEqualTo(Money.ofYuan("174000.00"));
        assertThat(order.voucher()).isEqualTo("ZF-001");
        assertThat(order.payee()).isEqualTo(new Payee.Organisation(new UnifiedCode("91440606MA4UX0000A"), "监测服务有限公司"));
        assertThat(order.purpose()).isEqualTo(new Purpose.OfContract("监督抽查", "contract-1", 1));
        assertThat(order.line()).isEqualTo("抽查");
        assertThat(order.source()).isEqualTo(FundingSource.LOCAL);
        assertThat(order.classification().codes()).isEqualTo(Map.of(CodeKind.FUNCTIONAL, "2013816"));
        assertThat(order.classification().authorization()).hasToString("顺财〔2022〕1号");
    }

    @Test
    void two_files_in_different_units_reconcile_to_the_fen() {
        var yuan = read("yuan.csv", csv("金额（元）", "\"174,000.00\"", "2929913.50", "0.01"));
        var wan = read("wan.csv", csv("amount (WAN_YUAN)", "17.4", "２９２．９９１３５", "0.000001"));
        assertThat(amounts(yuan)).isEqualTo(amounts(wan)).containsExactly(17_400_000L, 292_991_350L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.4万", "17.4 万元", "174000元", "１７４，０００．００ 元"})
    void a_cell_may_carry_its_own_unit(String amount) {
        assertThat(amounts(read("a.csv", csv("金额", amount)))).containsExactly(17_400_000L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            单位：元               | 17400000
            金额单位：人民币万元   | 174000000000
            （单位:万元）          | 174000000000
            Unit: YUAN             | 17400000
            """)
    void a_line_above_the_headings_names_the_unit(String line, long fen) {
        assertThat(amounts(read("a.csv", line + "\n" + csv("金额", "174000")))).containsExactly(fen);
    }

    @Test
    void the_name_of_an_office_is_no_unit() {
        assertThat(read("a.csv", "预算单位：元知局,填报单位：万元县\n" + csv("金额", "174000")).faults())
                .extracting(Fault::code)
                .containsExactly("unit-missing");
    }

    @Test
    void encodings_and_delimiters_are_recognised() {
        var text = csv("金额(元)", "174000");
        var expected = List.of(17_400_000L);
        assertThat(amounts(read("utf8.csv", text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(amounts(read("bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(amounts(read("gb.csv", text.getBytes(GB18030)))).isEqualTo(expected);
        assertThat(amounts(read("semicolon.csv", text.replace(',', ';')))).isEqualTo(expected);
        assertThat(amounts(read("tab.csv", text.replace(',', '\t')))).isEqualTo(expected);
        assertThat(amounts(read("crlf.csv", text.replace("\n", "\r\n")))).isEqualTo(expected);
        var payee =
                read("gb.csv", text.getBytes(GB18030)).rows().getFirst().order().purpose();
        assertThat(payee).isEqualTo(new Purpose.Spending("检测费"));
    }

    @Test
    void english_headings_in_any_order_without_the_optional_columns() {
        var file = read("a.csv", """
                Purpose;Amount (YUAN);Date;Fund id;Voucher
                testing;"1,697,000.00";2022-08-09;shunde-quality-2022;7
                """);
        assertThat(amounts(file)).containsExactly(169_700_000L);
        assertThat(file.rows().getFirst().order().payee()).isEqualTo(new Payee.NotStated());
        assertThat(file.rows().getFirst().period()).isEqualTo(YearMonth.of(2022, 8));
    }

    @Test
    void a_total_is_compared_with_the_sum() {
        assertThat(read("a.csv", csv("金额（元）", "1.00", "2.00") + "合 计,,,3.00,\n").faults())
                .isEmpty();
        assertThat(read("a.csv", csv("金额（元）", "1.00", "2.00") + "合计,,,3.01,\n").faults())
                .containsExactly(new Fault("a.csv", 4, "金额（元）", "total-differs", "3.01"));
    }

    @Test
    void one_voucher_in_two_files_is_one_entry_under_two_keys() {
        var first = read("a.csv", csv("金额（元）", "1.00")).rows().getFirst();
        var second = read("b.csv", "单位：元\n" + csv("金额", "1.00")).rows().getFirst();
        assertThat(first.idempotencyKey()).isNotEqualTo(second.idempotencyKey());
        assertThat(first.entry()).isEqualTo(second.entry());
    }

    @Test
    void the_documented_example_is_read_whole() throws IOException {
        var bytes = Files.readAllBytes(Path.of("..", "docs", "examples", "vouchers.csv"));
        assertThat(amounts(read("vouchers.csv", bytes)))
                .containsExactly(17_400_000L, 9_000_000L, 5_000_000L, 6_000_000L);
    }

    @Test
    void every_column_is_documented() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "vouchers.md"));
        assertThat(Column.values()).allSatisfy(column -> assertThat(text).contains(column.chinese()));
    }

    @Test
    void a_voucher_number_with_brackets_still_names_an_entry() {
        var row = read("a.csv", csv("金额（元）", "1.00").replace("V1,", "粤财（2022）第1号,"))
                .rows()
                .getFirst();
        assertThat(row.voucher()).isEqualTo("粤财(2022)第1号");
        assertThat(row.entry().value()).isEqualTo("voucher/粤财_2022_第1号");
    }

    @Test
    void what_repeats_is_read_once_and_a_fault_is_told_each_time() {
        var good = read("a.csv", csv("金额（元）", "1.00", "2.00")).rows();
        assertThat(good.getLast().fund()).isSameAs(good.getFirst().fund());
        var bad = read("a.csv", csv("金额（元）", "1.00", "2.00").replace("2022-08-09", "2022-02-30"));
        assertThat(bad.faults())
                .extracting(Fault::row, Fault::code)
                .containsExactly(tuple(2, "not-a-date"), tuple(3, "not-a-date"));
    }

    private static List<Long> amounts(Vouchers.Taken file) {
        assertThat(file.faults()).isEmpty();
        return file.rows().stream().map(row -> row.order().amount().fen()).toList();
    }
}
