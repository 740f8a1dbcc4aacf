package org.mingzhang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** A ledger in memory: the rules, and the history that they accepted. */
public final class MemoryLedger implements World {
    public static final FundId SHUNDE = FundId.parse("shunde-quality-2022");
    public static final Actor BUREAU = new Actor("li", "区财政局", Role.FINANCE_BUREAU);

    private final Map<FundId, Fund> funds = new HashMap<>();
    private final Map<UnifiedCode, PayeeFile> payees = new HashMap<>();
    private final Map<Integer, CodeTable> codes = new HashMap<>();
    private final ApprovalRules approvals = new ApprovalRules();
    private final List<LedgerEvent> history = new ArrayList<>();

    @Override
    public Fund fund(FundId id) {
        return funds.computeIfAbsent(id, Fund::new);
    }

    @Override
    public PayeeFile payee(UnifiedCode code) {
        return payees.computeIfAbsent(code, c -> new PayeeFile());
    }

    @Override
    public CodeTable codes(int year) {
        return codes.computeIfAbsent(year, y -> new CodeTable());
    }

    @Override
    public ApprovalRules approvals() {
        return approvals;
    }

    @Override
    public AwardGate award(String edition) {
        return new AwardEdition(edition);
    }

    public List<LedgerEvent> history() {
        return history;
    }

    public List<Fund> funds() {
        return List.copyOf(funds.values());
    }

    /** Asks, and takes what is accepted into the history. */
    public Decision ask(LedgerCommand command) {
        var decision = FundDecider.decide((FundCommand) command, this);
        if (decision instanceof Decision.Accepted accepted) {
            for (var event : accepted.events()) {
                switch (event) {
                    case FundEvent e -> fund(e.fund()).evolve(e);
                    case PayeeEvent e -> payee(e.code()).evolve(e);
                    case CodesEvent e -> codes(e.year()).evolve(e);
                    default -> throw new IllegalStateException("no stream for " + event.getClass());
                }
                history.add(event);
            }
        }
        return decision;
    }

    /** With a fund of {@code yuan}, appropriated on 15 January. */
    public MemoryLedger withFund(FundId fund, String yuan) {
        int year = fund.fiscalYear();
        ask(new FundCommand.OpenFund(
                fund, entry("open", year + "-01-01", BUREAU), new FundProfile("专项资金", "440606", "区市场监管局", null)));
        ask(new FundCommand.Appropriate(
                fund,
                entry("appropriation", year + "-01-15", BUREAU),
                FundingSource.LOCAL,
                Money.ofYuan(yuan),
                Classification.NONE));
        return this;
    }

    public static Entry entry(String id, String effective, Actor actor) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effectiveDate", effective), actor, SourceDocument.titled("通知"));
    }
}
