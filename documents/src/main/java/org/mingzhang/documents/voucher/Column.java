package org.mingzhang.documents.voucher;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a voucher file, by their Chinese and English headings. */
enum Column {
    /** 序号: read over. */
    ORDINAL("序号", "no", "编号", "no."),
    VOUCHER("凭证号", "voucher", "凭证编号", "支付凭证号", "voucher no", "voucher no."),
    FUND("项目", "fund id", "fund", "项目编号"),
    DATE("付款日期", "date", "支付日期", "payment date"),
    AMOUNT("金额", "amount", "付款金额", "支付金额"),
    PAYEE("收款人", "payee", "收款单位", "收款人名称"),
    CODE("统一社会信用代码", "code", "credit code", "unified social credit code"),
    /** The reference of a person; the name stays outside. */
    PERSON("个人编号", "person"),
    PURPOSE("用途", "purpose", "摘要"),
    INSTALMENT("期次", "instalment", "期数", "installment"),
    COMMITMENT("合同", "commitment", "合同编号"),
    FUNCTIONAL("功能分类", "functional", "功能分类科目", "功能分类编码"),
    DEPARTMENT_ECONOMIC("部门经济分类", "department economic", "部门经济分类科目", "部门经济分类编码"),
    GOVERNMENT_ECONOMIC("政府经济分类", "government economic", "政府经济分类科目", "政府经济分类编码"),
    FUND_NATURE("资金性质", "fund nature", "资金性质编码"),
    AUTHORIZATION("指标文号", "authorization"),
    SOURCE("资金来源", "source", "funding source"),
    CONFIRMED("已支付确认", "confirmed"),
    LINE("明细", "line", "明细项目"),
    DOCUMENT_DATE("凭证日期", "document date"),
    POSTING_PERIOD("记账期间", "posting period");

    static final List<Column> REQUIRED = List.of(VOUCHER, FUND, DATE, AMOUNT, PURPOSE);

    private final List<String> names;

    Column(String chinese, String english, String... others) {
        this.names =
                Stream.concat(Stream.of(chinese, english), Stream.of(others)).toList();
    }

    String chinese() {
        return names.getFirst();
    }

    /** The column of a heading without its unit, whatever its width, case and mark of duty (*). */
    static Optional<Column> named(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("*", "")
                .replaceAll("[\\s_-]+", " ")
                .strip();
        return Stream.of(values()).filter(c -> c.names.contains(plain)).findFirst();
    }
}
