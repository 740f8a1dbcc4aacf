package org.mingzhang.documents.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.award.AwardCommand;
import org.mingzhang.domain.calendar.CalendarCommand;
import org.mingzhang.domain.campaign.CampaignCommand;
import org.mingzhang.domain.codes.CodesCommand;
import org.mingzhang.domain.declaration.DeclarationCommand;
import org.mingzhang.domain.evaluation.EvaluationCommand;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.payee.PayeeCommand;
import org.mingzhang.domain.statement.DocumentCommand.WithdrawStatement;
import org.mingzhang.domain.statement.Statement;

/** The kinds of fact: every command that a document can give rise to, and every kind of statement, by its name in the file. */
final class Kinds {
    static final Map<String, Class<? extends Record>> ALL = collect();

    private Kinds() {}

    static boolean isStatement(Class<?> kind) {
        return Statement.class.isAssignableFrom(kind);
    }

    private static Map<String, Class<? extends Record>> collect() {
        var kinds = new LinkedHashMap<String, Class<? extends Record>>();
        Stream.of(
                        FundCommand.class,
                        PayeeCommand.class,
                        CodesCommand.class,
                        CalendarCommand.class,
                        ApprovalCommand.class,
                        AwardCommand.class,
                        EvaluationCommand.class,
                        DeclarationCommand.class,
                        CampaignCommand.class)
                .flatMap(c -> Stream.of(c.getPermittedSubclasses()))
                .forEach(c -> add(c, kinds));
        add(WithdrawStatement.class, kinds);
        for (var statement : Statement.class.getPermittedSubclasses()) add(statement, kinds);
        return kinds;
    }

    private static void add(Class<?> kind, Map<String, Class<? extends Record>> kinds) {
        if (kinds.put(Kebab.of(kind), kind.asSubclass(Record.class)) != null)
            throw new IllegalStateException("two kinds are called " + Kebab.of(kind));
    }
}
