package org.mingzhang.documents.export;

import static org.mingzhang.documents.export.ExportTable.count;
import static org.mingzhang.documents.export.ExportTable.text;
import static org.mingzhang.documents.export.ExportTable.yuan;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingzhang.documents.export.ExportTable.Heading;
import org.mingzhang.documents.export.ExportTable.Kind;
import org.mingzhang.documents.export.ExportTable.Value;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.fund.TimelineEntry;

/** The audit trail as a table: one row a fact. */
public final class TrailTables {
    private static final ZoneId ZONE = EffectiveDate.ZONE;
    private static final DateTimeFormatter RECORDED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
    private static final List<Heading> HEADINGS = List.of(
            new Heading("位置", Kind.COUNT),
            new Heading("记录时间", Kind.TEXT),
            new Heading("业务日期", Kind.TEXT),
            new Heading("记账期间", Kind.TEXT),
            new Heading("事实", Kind.TEXT),
            new Heading("所属", Kind.TEXT),
            new Heading("分录", Kind.TEXT),
            new Heading("金额", Kind.BOUND),
            new Heading("状态", Kind.TEXT),
            new Heading("依据文件", Kind.TEXT),
            new Heading("文号", Kind.TEXT),
            new Heading("文件位置", Kind.TEXT),
            new Heading("经办", Kind.TEXT),
            new Heading("单位", Kind.TEXT));

    private TrailTables() {}

    /** @param words what happened, by the stored name of the event */
    public static ExportTable trail(Stream<TimelineEntry> entries, Function<String, String> words) {
        return new ExportTable("经过", HEADINGS, entries.map(entry -> row(entry, words)));
    }

    private static List<Value> row(TimelineEntry entry, Function<String, String> words) {
        var source = entry.source();
        var document = source.document();
        return List.of(
                count(source.position()),
                text(RECORDED.format(source.recordedAt())),
                text(source.effective().toString()),
                text(source.period().toString()),
                text(words.apply(source.event())),
                text(entry.stream()),
                text(source.entry()),
                entry.amount() == null ? text("") : yuan(entry.amount()),
                text(source.reversedBy() == null ? ChineseNames.of(source.status()) : "已冲销"),
                text(document.title()),
                text(document.number() == null ? null : document.number().toString()),
                text(document.locator()),
                text(source.person()),
                text(source.unit()));
    }
}
