package org.mingzhang.app.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What became of the facts of one file or of several, and in words those that were not recorded. */
final class ImportReport {
    private final boolean dryRun;
    private final List<String> complaints = new ArrayList<>();
    private long accepted;
    private long alreadyRecorded;
    private long refused;
    private long quarantined;
    private long faulty;
    private long position;
    private long unlisted;
    private boolean isCutShort;

    ImportReport(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void add(JsonNode job) {
        accepted += job.path("accepted").asLong();
        alreadyRecorded += job.path("alreadyRecorded").asLong();
        refused += job.path("refused").asLong();
        quarantined += job.path("quarantined").asLong();
        faulty += job.path("faulty").asLong();
        position = Math.max(position, job.path("position").asLong());
        var name = job.path("name").asString();
        for (var row : job.path("rows")) {
            switch (row.path("outcome").asString()) {
                case "ACCEPTED", "ALREADY_RECORDED" -> warn(name, row);
                default -> complaints.add(sentence(name, row));
            }
        }
        unlisted += job.path("moreRows").asLong();
        isCutShort |= job.path("state").asString().equals("FAILED");
    }

    boolean isClean() {
        return !isCutShort && refused + quarantined + faulty == 0;
    }

    /** Position of the last fact recorded; 0 when none was. */
    long position() {
        return position;
    }

    String inWords() {
        var out = new StringBuilder();
        complaints.forEach(complaint -> out.append(complaint).append('\n'));
        if (unlisted > 0) out.append("另有 %,d 条未列出。  %,d more are not listed.%n".formatted(unlisted, unlisted));
        if (isCutShort) {
            out.append("服务器未能处理完，其余未记账；稍后再导入一次即可，不会重复。\n");
            out.append(
                    "The server could not finish; the rest is not recorded. Import again: nothing is recorded twice.\n");
        }
        if (dryRun) out.append("试运行，什么都没有记账。  A dry run: nothing was recorded.\n");
        return out.append("接受 %,d · 已有记录 %,d · 拒绝 %,d · 待查 %,d · 有误 %,d%n".formatted(counts()))
                .append("accepted %,d · already recorded %,d · refused %,d · quarantined %,d · faulty %,d%n"
                        .formatted(counts()))
                .toString();
    }

    private Object[] counts() {
        return new Object[] {accepted, alreadyRecorded, refused, quarantined, faulty};
    }

    private void warn(String name, JsonNode row) {
        if (row.hasNonNull("zh")) complaints.add(sentence(name, row));
    }

    private static String sentence(String name, JsonNode row) {
        var outcome =
                switch (row.path("outcome").asString()) {
                    case "REFUSED" -> "拒绝 refused";
                    case "QUARANTINED" -> "待查 quarantined";
                    case "FAULTY" -> "有误 faulty";
                    default -> "提示 note";
                };
        return "%s %s：%s [%s]%n    %s%n    %s"
                .formatted(
                        name,
                        row.path("where").asString(),
                        outcome,
                        row.path("code").asString(""),
                        row.path("zh").asString(""),
                        row.path("en").asString(""));
    }
}
