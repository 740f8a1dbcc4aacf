package org.mingzhang.domain.award;

import static org.mingzhang.domain.Decision.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.award.AwardRejection.*;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.Entry;

/** The rules of an award edition. Pure: no clock, no random, no I/O, no framework. */
public final class AwardDecider {
    private AwardDecider() {}

    public static Decision decide(AwardCommand command, AwardWorld world) {
        var edition = world.edition(command.edition());
        var no = admit(command, edition);
        if (no != null) return refuse(no);
        return switch (command) {
            case OpenEdition c -> EditionRules.open(c, world);
            case RecordCount c -> EditionRules.count(c, edition);
            case SubmitApplication c -> EditionRules.submit(c, edition);
            case IdentifyApplicant c -> EditionRules.identify(c, edition);
            case StateAward c -> EditionRules.state(c, edition);
            case ReviewForm c -> ReviewRules.form(c, edition);
            case ScoreApplicant c -> ReviewRules.score(c, edition);
            case OverrideThreshold c -> ReviewRules.override(c, edition);
            case DecideTie c -> ReviewRules.tie(c, edition);
            case SelectCandidates c -> SelectionRules.select(c, edition);
            case RecordVote c -> SelectionRules.vote(c, edition);
            case ProposeLaureates c -> SelectionRules.propose(c, edition);
            case PublishLaureates c -> PublicationRules.publish(c, edition, world);
            case LodgeComplaint c -> PublicationRules.lodge(c, edition, world);
            case DecideComplaint c -> PublicationRules.decide(c, edition, world);
            case ApproveAwards c -> PublicationRules.approve(c, edition, world);
            case ReturnAwards c -> PublicationRules.giveBack(c, edition, world);
        };
    }

    /** The streams that a command turns out to need besides those that it names, once its edition is known: those of its funds. */
    public static Set<String> furtherStreams(AwardCommand command, AwardEdition edition) {
        return switch (command) {
            case LodgeComplaint _, DecideComplaint _ -> streams(edition.funds());
            case ApproveAwards c -> {
                var funds = new HashSet<>(edition.funds());
                var own = edition.isOpen() ? edition.plan().fund() : null;
                if (c.fund() == null && own != null) funds.add(own);
                yield streams(funds);
            }
            default -> Set.of();
        };
    }

    private static Set<String> streams(Set<FundId> funds) {
        var streams = new HashSet<String>();
        for (var fund : funds) streams.add(fund.stream());
        return streams;
    }

    private static @Nullable AwardRejection admit(AwardCommand command, AwardEdition edition) {
        var entry = command.entry();
        if (!entry.actor().role().mayWrite())
            return new AwardRoleMayNotWrite(entry.actor().role());
        if (command instanceof OpenEdition) {
            return edition.isOpen() ? new EditionAlreadyOpen(command.edition()) : null;
        }
        if (!edition.isOpen()) return new EditionUnknown(command.edition());
        return edition.has(entry.id()) ? new AwardEntryReused(entry.id()) : null;
    }

    /** Accepts, with a warning when it happened outside the window that the plan gives the step. */
    static Decision accept(
            AwardEdition edition, AwardStep step, Entry entry, List<? extends LedgerEvent> events, Warning... more) {
        var warnings = new ArrayList<Warning>(List.of(more));
        for (var stage : edition.plan().stages()) {
            if (stage.step() == step && isOutside(stage, entry)) {
                var window = stage.from() == null ? "≤" + stage.to() : stage.from() + "–" + stage.to();
                warnings.add(new AwardWarning.OutsideWindow(step, stage.name(), window, entry.effective()));
            }
        }
        return new Decision.Accepted(List.copyOf(events), warnings);
    }

    private static boolean isOutside(EditionStage stage, Entry entry) {
        var when = entry.effective();
        return when.from().isAfter(stage.to())
                || (stage.from() != null && when.to().isBefore(stage.from()));
    }

    /** The first refusal of several; null when there is none. */
    @SafeVarargs
    static <R extends Rejection> @Nullable R first(@Nullable R... checks) {
        for (var check : checks) if (check != null) return check;
        return null;
    }
}
