package org.mingzhang.app;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingzhang.command.Conflict;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRejection;
import org.mingzhang.domain.award.AwardEvent;
import org.mingzhang.domain.award.AwardRejection;
import org.mingzhang.domain.award.AwardWarning;
import org.mingzhang.domain.calendar.CalendarEvent;
import org.mingzhang.domain.calendar.CalendarRejection;
import org.mingzhang.domain.campaign.CampaignEvent;
import org.mingzhang.domain.campaign.CampaignRejection;
import org.mingzhang.domain.campaign.CampaignWarning;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.codes.CodesRejection;
import org.mingzhang.domain.declaration.DeclarationEvent;
import org.mingzhang.domain.declaration.DeclarationRejection;
import org.mingzhang.domain.disclosure.DisclosureEvent;
import org.mingzhang.domain.disclosure.DisclosureRejection;
import org.mingzhang.domain.evaluation.EvaluationEvent;
import org.mingzhang.domain.evaluation.EvaluationRejection;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundRejection;
import org.mingzhang.domain.fund.FundWarning;
import org.mingzhang.domain.fund.PayoutRejection;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeRejection;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.DocumentRejection;
import org.springframework.objenesis.ObjenesisStd;

/** Everything that the ledger can say, found in its sealed types and its sources. */
public final class Vocabulary {
    /** The faults of files and input are codes in text; the name of every such code has a hyphen. */
    private static final Pattern RAISED = Pattern.compile(
            "(?:BadInput|Unreadable|Fault|bad|fault|error|report|Wrong)\\s*\\((?:[^\";]*?)\"([a-z]+(?:-[a-z]+)+)\"");
    /** A code that is chosen first and raised later. */
    private static final Pattern CHOSEN = Pattern.compile("-> \"([a-z]+(?:-[a-z]+)+)\"");

    private Vocabulary() {}

    public static List<Class<?>> rejections() {
        return leaves(
                FundRejection.class,
                PayoutRejection.class,
                AwardRejection.class,
                CalendarRejection.class,
                PayeeRejection.class,
                CodesRejection.class,
                ApprovalRejection.class,
                DeclarationRejection.class,
                DocumentRejection.class,
                EvaluationRejection.class,
                DisclosureRejection.class,
                CampaignRejection.class,
                Conflict.class);
    }

    public static List<Class<?>> warnings() {
        return leaves(FundWarning.class, AwardWarning.class, CampaignWarning.class);
    }

    public static List<Class<?>> events() {
        return leaves(
                FundEvent.class,
                PayeeEvent.class,
                CodesEvent.class,
                ApprovalEvent.class,
                DocumentEvent.class,
                EvaluationEvent.class,
                DisclosureEvent.class,
                AwardEvent.class,
                CalendarEvent.class,
                CampaignEvent.class,
                DeclarationEvent.class);
    }

    public static List<Class<?>> fundCommands() {
        return leaves(FundCommand.class);
    }

    public static Set<Class<?>> enumsInRefusals() {
        var enums = new LinkedHashSet<Class<?>>();
        for (var type : rejections()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .filter(Class::isEnum)
                    .forEach(enums::add);
        }
        return enums;
    }

    /** The code of a rejection or warning; it depends on none of its components. */
    public static String code(Class<?> type) {
        try {
            var instance = new ObjenesisStd().newInstance(type);
            return (String) type.getMethod("code").invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Set<String> badInputCodesInSources() throws IOException {
        var codes = new TreeSet<String>();
        for (var module : List.of("domain", "command", "event-store", "documents", "app")) {
            try (var files = Files.walk(root().resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var source = Files.readString(file);
                    RAISED.matcher(source).results().forEach(m -> codes.add(m.group(1)));
                    if (!file.toString().contains("/voucher/")) continue;
                    CHOSEN.matcher(source).results().forEach(m -> codes.add(m.group(1)));
                }
            }
        }
        return codes;
    }

    /** The folder of the whole project. */
    public static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("domain")) ? here : Objects.requireNonNull(here.getParent());
    }

    private static List<Class<?>> leaves(Class<?>... sealed) {
        var leaves = new ArrayList<Class<?>>();
        for (var type : sealed) {
            if (type.isRecord()) leaves.add(type);
            else leaves.addAll(leaves(type.getPermittedSubclasses()));
        }
        return leaves;
    }
}
