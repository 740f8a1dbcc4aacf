package org.mingzhang.command;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.mingzhang.domain.declaration.DeclarationState;
import org.mingzhang.domain.disclosure.Disclosure;
import org.mingzhang.domain.disclosure.DisclosureCommand;
import org.mingzhang.domain.disclosure.DisclosureDecider;
import org.mingzhang.domain.disclosure.DisclosureEvent;
import org.mingzhang.domain.evaluation.Evaluation;
import org.mingzhang.domain.evaluation.EvaluationCommand;
import org.mingzhang.domain.evaluation.EvaluationDecider;
import org.mingzhang.domain.evaluation.EvaluationEvent;
import org.mingzhang.domain.evaluation.EvaluationWorld;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.payee.PayeeCommand;
import org.mingzhang.domain.payee.PayeeDecider;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.statement.DocumentCommand;
import org.mingzhang.domain.statement.DocumentDecider;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.DocumentState;

/** Which state belongs to which stream, and which decider to which command: the one place that lists the capabilities. */
sealed interface StreamState {
    record OfFund(Fund fund) implements StreamState {}

    record OfPayee(PayeeFile file) implements StreamState {}

    record OfCodes(CodeTable table) implements StreamState {}

    record OfApprovals(ApprovalRules rules) implements StreamState {}

    record OfDeclaration(DeclarationState declaration) implements StreamState {}

    record OfDocument(DocumentState document) implements StreamState {}

    record OfEvaluation(Evaluation evaluation) implements StreamState {}

    record OfDisclosure(Disclosure disclosure) implements StreamState {}

    record OfAward(AwardEdition edition) implements StreamState {}

    record OfCalendar(WorkCalendar calendar) implements StreamState {}

    record OfCampaign(Campaign campaign) implements StreamState {}

    /** Folds one event into a stream's state, which is null before its first. */
    static StreamState fold(@Nullable StreamState state, LedgerEvent event) {
        switch (event) {
            case FundEvent e -> {
                var fund = state instanceof OfFund known ? known : new OfFund(new Fund(e.fund()));
                fund.fund().evolve(e);
                return fund;
            }
            case PayeeEvent e -> {
                var payee = state instanceof OfPayee known ? known : new OfPayee(new PayeeFile());
                payee.file().evolve(e);
                return payee;
            }
            case CodesEvent e -> {
                var codes = state instanceof OfCodes known ? known : new OfCodes(new CodeTable());
                codes.table().evolve(e);
                return codes;
            }
            case ApprovalEvent e -> {
                var approvals = state instanceof OfApprovals known ? known : new OfApprovals(new ApprovalRules());
                approvals.rules().evolve(e);
                return approvals;
            }
            case DeclarationEvent e -> {
                var declaration =
                        state instanceof OfDeclaration known ? known : new OfDeclaration(new DeclarationState());
                declaration.declaration().evolve(e);
                return declaration;
            }
            case DocumentEvent e -> {
                var document = state instanceof OfDocument known ? known : new OfDocument(new DocumentState());
                document.document().evolve(e);
                return document;
            }
            case EvaluationEvent e -> {
                var known = state instanceof OfEvaluation some ? some : new OfEvaluation(new Evaluation(e.fund()));
                known.evaluation().evolve(e);
                return known;
            }
            case DisclosureEvent e -> {
                var disclosure = state instanceof OfDisclosure known ? known : new OfDisclosure(new Disclosure());
                disclosure.disclosure().evolve(e);
                return disclosure;
            }
            case AwardEvent e -> {
                var award = state instanceof OfAward known ? known : new OfAward(new AwardEdition(e.edition()));
                award.edition().evolve(e);
                return award;
            }
            case CalendarEvent e -> {
                var calendar = state instanceof OfCalendar known ? known : new OfCalendar(new WorkCalendar());
                calendar.calendar().evolve(e);
                return calendar;
            }
            case CampaignEvent e -> {
                var campaign = state instanceof OfCampaign known ? known : new OfCampaign(new Campaign());
                campaign.campaign().evolve(e);
                return campaign;
            }
            default -> throw new IllegalStateException("no stream keeps " + event.getClass());
        }
    }

    /**
     * The streams that a command turns out to need besides those that it names: the edition whose award a request pays, the fund that
     * pays an edition's awards.
     *
     * @param streams the state of each stream that the command names; null for one without events
     */
    static Set<String> furtherStreams(LedgerCommand command, Function<String, @Nullable StreamState> streams) {
        var world = new StreamWorld(streams);
        return switch (command) {
            case FundCommand c -> FundDecider.furtherStreams(c, world.fund(c.fund()));
            case AwardCommand c -> AwardDecider.furtherStreams(c, world.edition(c.edition()));
            default -> Set.of();
        };
    }

    /** @param streams the state of each stream that the command names or needs further; null for one without events */
    static Decision decide(LedgerCommand command, Function<String, @Nullable StreamState> streams) {
        var world = new StreamWorld(streams);
        return switch (command) {
            case FundCommand c -> FundDecider.decide(c, world);
            case PayeeCommand c -> PayeeDecider.decide(c, world.payee(c.code()));
            case CodesCommand c -> CodesDecider.decide(c, world.codes(c.year()));
            case ApprovalCommand c -> ApprovalDecider.decide(c, world.approvals());
            case DeclarationCommand c -> DeclarationDecider.decide(c, world.declaration(c.declaration()), world);
            case DocumentCommand c -> DocumentDecider.decide(c, world.document(c.document()));
            case EvaluationCommand c -> EvaluationDecider.decide(c, world);
            case DisclosureCommand c ->
                DisclosureDecider.decide(c, world.disclosure(c.fund(), c.quarter()), world.fund(c.fund()));
            case AwardCommand c -> AwardDecider.decide(c, world);
            case CalendarCommand c -> CalendarDecider.decide(c, world.calendar(c.year()));
            case CampaignCommand c -> CampaignDecider.decide(c, world.campaign(c.campaign()));
            default -> throw new IllegalStateException("no decider for " + command.getClass());
        };
    }

    /** The streams as the rules look at them. */
    record StreamWorld(Function<String, @Nullable StreamState> streams) implements World, AwardWorld, EvaluationWorld {
        @Override
        public Fund fund(FundId id) {
            return streams.apply(id.stream()) instanceof OfFund known ? known.fund() : new Fund(id);
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return streams.apply(PayeeCommand.stream(code)) instanceof OfPayee known ? known.file() : new PayeeFile();
        }

        @Override
        public CodeTable codes(int year) {
            return streams.apply(CodesCommand.stream(year)) instanceof OfCodes known ? known.table() : new CodeTable();
        }

        @Override
        public ApprovalRules approvals() {
            return streams.apply(ApprovalCommand.STREAM) instanceof OfApprovals known
                    ? known.rules()
                    : new ApprovalRules();
        }

        @Override
        public Evaluation evaluation(FundId fund) {
            return streams.apply(EvaluationCommand.stream(fund)) instanceof OfEvaluation known
                    ? known.evaluation()
                    : new Evaluation(fund);
        }

        Disclosure disclosure(FundId fund, int quarter) {
            return streams.apply(DisclosureCommand.stream(fund, quarter)) instanceof OfDisclosure known
                    ? known.disclosure()
                    : new Disclosure();
        }

        @Override
        public AwardGate award(String edition) {
            return edition(edition);
        }

        @Override
        public AwardEdition edition(String id) {
            return streams.apply(AwardGate.stream(id)) instanceof OfAward known
                    ? known.edition()
                    : new AwardEdition(id);
        }

        @Override
        public WorkCalendar calendar(int year) {
            return streams.apply(CalendarCommand.stream(year)) instanceof OfCalendar known
                    ? known.calendar()
                    : new WorkCalendar();
        }

        DeclarationState declaration(String id) {
            return streams.apply(DeclarationCommand.stream(id)) instanceof OfDeclaration known
                    ? known.declaration()
                    : new DeclarationState();
        }

        @Override
        public DocumentState document(String id) {
            return streams.apply(DocumentCommand.stream(id)) instanceof OfDocument known
                    ? known.document()
                    : new DocumentState();
        }

        Campaign campaign(String id) {
            return streams.apply(CampaignCommand.stream(id)) instanceof OfCampaign known
                    ? known.campaign()
                    : new Campaign();
        }
    }
}
