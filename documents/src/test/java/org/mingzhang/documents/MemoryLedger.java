package org.mingzhang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.documents.facts.FactFile;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.approval.ApprovalDecider;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardCommand;
import org.mingzhang.domain.award.AwardDecider;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.award.AwardEvent;
import org.mingzhang.domain.award.AwardWorld;
import org.mingzhang.domain.award.EditionFindings;
import org.mingzhang.domain.calendar.CalendarCommand;
import org.mingzhang.domain.calendar.CalendarDecider;
import org.mingzhang.domain.calendar.CalendarEvent;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.domain.campaign.Campaign;
import org.mingzhang.domain.campaign.CampaignCommand;
import org.mingzhang.domain.campaign.CampaignDecider;
import org.mingzhang.domain.campaign.CampaignEvent;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.codes.CodesCommand;
import org.mingzhang.domain.codes.CodesDecider;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.declaration.DeclarationCommand;
import org.mingzhang.domain.declaration.DeclarationDecider;
import org.mingzhang.domain.declaration.DeclarationEvent;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.DeclarationState;
import org.mingzhang.domain.evaluation.Evaluation;
import org.mingzhang.domain.evaluation.EvaluationCommand;
import org.mingzhang.domain.evaluation.EvaluationDecider;
import org.mingzhang.domain.evaluation.EvaluationEvent;
import org.mingzhang.domain.evaluation.EvaluationWorld;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.PayeeCommand;
import org.mingzhang.domain.payee.PayeeDecider;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.domain.statement.DocumentClaims;
import org.mingzhang.domain.statement.DocumentCommand;
import org.mingzhang.domain.statement.DocumentDecider;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.DocumentState;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.Findings;
import org.mingzhang.domain.statement.LedgerFigures;

/** The whole ledger without a database: facts in, figures and findings out. */
public final class MemoryLedger implements World, AwardWorld, EvaluationWorld {
    public static final FundId SHUNDE = FundId.parse("shunde-quality-2022");
    public static final Actor BUREAU = new Actor("li", "区财政局", Role.FINANCE_BUREAU);
    private static final Path SAMPLES = Path.of("..", "samples");

    private final Map<FundId, Fund> funds = new LinkedHashMap<>();
    private final Map<UnifiedCode, PayeeFile> payees = new LinkedHashMap<>();
    private final Map<Integer, CodeTable> codes = new LinkedHashMap<>();
    private final ApprovalRules approvals = new ApprovalRules();
    private final Map<FundId, Evaluation> evaluations = new LinkedHashMap<>();
    private final Map<String, DeclarationState> declarations = new LinkedHashMap<>();
    private final Map<String, DocumentState> documents = new LinkedHashMap<>();
    private final Map<String, AwardEdition> editions = new LinkedHashMap<>();
    private final Map<Integer, WorkCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, Campaign> campaigns = new LinkedHashMap<>();
    private final List<LedgerEvent> history = new ArrayList<>();

    public static byte[] sample(String document) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(document + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records all facts of a file; a refusal is a failure of the test. */
    public MemoryLedger load(FactFile file) {
        for (var fact : file.facts()) {
            if (record(fact.by(BUREAU)) instanceof Decision.Refused(var rejection)) {
                throw new AssertionError(fact + " refused: " + rejection.code() + " " + rejection);
            }
        }
        return this;
    }

    /** With a fund of {@code yuan}, appropriated on 15 January. */
    public MemoryLedger withFund(FundId fund, String yuan) {
        int year = fund.fiscalYear();
        record(new FundCommand.OpenFund(
                fund, entry("open", year + "-01-01", BUREAU), new FundProfile("专项资金", "440606", "区市场监管局", null)));
        record(new FundCommand.Appropriate(
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

    public List<LedgerEvent> history() {
        return history;
    }

    public List<Fund> funds() {
        return List.copyOf(funds.values());
    }

    /** Asks, and takes what is accepted into the history. */
    public Decision record(LedgerCommand command) {
        var decision =
                switch (command) {
                    case FundCommand c -> FundDecider.decide(c, this);
                    case PayeeCommand c -> PayeeDecider.decide(c, payee(c.code()));
                    case CodesCommand c -> CodesDecider.decide(c, codes(c.year()));
                    case ApprovalCommand c -> ApprovalDecider.decide(c, approvals);
                    case DeclarationCommand c -> DeclarationDecider.decide(c, declaration(c.declaration()), this);
                    case DocumentCommand c -> DocumentDecider.decide(c, document(c.document()));
                    case EvaluationCommand c -> EvaluationDecider.decide(c, this);
                    case AwardCommand c -> AwardDecider.decide(c, this);
                    case CalendarCommand c -> CalendarDecider.decide(c, calendar(c.year()));
                    case CampaignCommand c -> CampaignDecider.decide(c, campaign(c.campaign()));
                    default -> throw new IllegalArgumentException(command.toString());
                };
        if (decision instanceof Decision.Accepted accepted) accepted.events().forEach(this::evolve);
        return decision;
    }

    private void evolve(LedgerEvent event) {
        history.add(event);
        switch (event) {
            case FundEvent e -> fund(e.fund()).evolve(e);
            case PayeeEvent e -> payee(e.code()).evolve(e);
            case CodesEvent e -> codes(e.year()).evolve(e);
            case ApprovalEvent e -> approvals.evolve(e);
            case DeclarationEvent e -> declaration(e.declaration()).evolve(e);
            case DocumentEvent e -> document(e.document()).evolve(e);
            case EvaluationEvent e -> evaluation(e.fund()).evolve(e);
            case AwardEvent e -> edition(e.edition()).evolve(e);
            case CalendarEvent e -> calendar(e.year()).evolve(e);
            case CampaignEvent e -> campaign(e.campaign()).evolve(e);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    public Ranged figure(FundId fund, Figure figure) {
        return FundFigures.of(fund(fund)).range(figure);
    }

    /** Figures of every open fund. */
    public List<LedgerFigures> figures() {
        return funds.values().stream().filter(Fund::isOpen).map(this::figures).toList();
    }

    private LedgerFigures figures(Fund fund) {
        var figures = new EnumMap<Figure, Ranged>(Figure.class);
        for (var figure : Figure.values()) figures.put(figure, figure(fund.id(), figure));
        return new LedgerFigures(fund.id(), figures);
    }

    /** The declared forms by the document that they came from. */
    public Map<String, DeclarationForm> forms() {
        return declarations.values().stream()
                .collect(
                        Collectors.toMap(d -> d.declared().entry().id().value().split("/")[0], DeclarationState::form));
    }

    public List<Finding> findings() {
        List<DocumentClaims> claims =
                documents.values().stream().map(DocumentState::claims).toList();
        return Stream.concat(
                        Findings.of(claims, figures()).stream(),
                        editions.values().stream().flatMap(e -> EditionFindings.paymentNotStated(e).stream()))
                .toList();
    }

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
    public Evaluation evaluation(FundId fund) {
        return evaluations.computeIfAbsent(fund, Evaluation::new);
    }

    @Override
    public AwardGate award(String edition) {
        return edition(edition);
    }

    @Override
    public AwardEdition edition(String id) {
        return editions.computeIfAbsent(id, AwardEdition::new);
    }

    @Override
    public WorkCalendar calendar(int year) {
        return calendars.computeIfAbsent(year, y -> new WorkCalendar());
    }

    private DeclarationState declaration(String id) {
        return declarations.computeIfAbsent(id, i -> new DeclarationState());
    }

    @Override
    public DocumentState document(String id) {
        return documents.computeIfAbsent(id, d -> new DocumentState());
    }

    public Campaign campaign(String id) {
        return campaigns.computeIfAbsent(id, c -> new Campaign());
    }
}
