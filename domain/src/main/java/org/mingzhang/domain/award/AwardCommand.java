package org.mingzhang.domain.award;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.calendar.CalendarCommand;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.DocumentCommand;

/**
 * What may be asked of an award edition. Applicants are named as the documents name them; a name is unique in its edition. The
 * streams of the funds that pay its laureates are found from the edition itself ({@link AwardEdition#funds}).
 */
public sealed interface AwardCommand extends LedgerCommand {
    Pattern ID = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}-]{0,79}");

    String edition();

    @Override
    default Set<String> streams() {
        return Set.of(AwardGate.stream(edition()));
    }

    private static List<String> requireNames(String field, List<String> names) {
        if (names.isEmpty()) throw new BadInput("list-empty", field, "");
        return requireDistinct(field, names);
    }

    private static List<String> requireDistinct(String field, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) if (!seen.add(requireText(field, name))) throw new BadInput("name-twice", field, name);
        return names.stream().map(String::strip).toList();
    }

    /**
     * Opens an edition as its plan defines it.
     *
     * @param document the document in the ledger that the plan stands in
     * @param plan the concept under which that document's stages are recorded
     * @param fund what pays the awards; absent where the document does not say
     * @param steps which stage of the plan each step falls into
     * @param categories those ranked with another come after it
     */
    record OpenEdition(
            String edition,
            Entry entry,
            @Nullable String document,
            @Nullable String plan,
            String name,
            @Nullable FundId fund,
            List<EditionStep> steps,
            List<Category> categories,
            NoticeRule notice)
            implements AwardCommand {
        public OpenEdition {
            if (!ID.matcher(edition).matches()) throw new BadInput("not-an-edition-id", "edition", edition);
            name = requireText("name", name);
            if (plan != null) plan = requireText("plan", plan);
            if (plan != null && document == null) throw new BadInput("field-missing", "document", "");
            if (plan == null && !steps.isEmpty()) throw new BadInput("field-missing", "plan", "");
            if (categories.isEmpty()) throw new BadInput("list-empty", "categories", "");
            var known = new HashMap<String, Category>();
            for (var category : categories) {
                var lead = category.rankedWith() == null ? null : known.get(category.rankedWith());
                if (category.rankedWith() != null && (lead == null || lead.rankedWith() != null))
                    throw new BadInput("group-unknown", "categories.rankedWith", category.rankedWith());
                if (known.put(category.name(), category) != null)
                    throw new BadInput("name-twice", "categories.name", category.name());
            }
            steps = List.copyOf(steps);
            categories = List.copyOf(categories);
        }

        @Override
        public Set<String> streams() {
            return document == null
                    ? Set.of(AwardGate.stream(edition))
                    : Set.of(AwardGate.stream(edition), DocumentCommand.stream(document));
        }
    }

    /** Records how many there were where a document gives only the number; what is recorded one by one never exceeds it. */
    record RecordCount(String edition, Entry entry, String category, AwardStep step, int count)
            implements AwardCommand {}

    record SubmitApplication(String edition, Entry entry, String category, String applicant, Payee payee)
            implements AwardCommand {
        public SubmitApplication {
            applicant = requireText("applicant", applicant);
        }
    }

    /** Says who an applicant is that was recorded by name only. */
    record IdentifyApplicant(String edition, Entry entry, String applicant, Payee payee) implements AwardCommand {
        public IdentifyApplicant {
            if (payee instanceof Payee.NotStated) throw new BadInput("field-missing", "payee", "");
        }
    }

    /** Says what a laureate receives where the plan did not. */
    record StateAward(String edition, Entry entry, String category, Money each) implements AwardCommand {
        public StateAward {
            each.requirePositive("each");
        }
    }

    /**
     * Form review (形式审查); may be repeated until the applicant is scored.
     *
     * @param deficiency what is missing; absent: it passed
     */
    record ReviewForm(
            String edition,
            Entry entry,
            String applicant,
            @Nullable String deficiency) implements AwardCommand {
        public ReviewForm {
            if (deficiency != null) deficiency = requireText("deficiency", deficiency);
        }
    }

    /** The points that each reviewer gave; their exact mean is the score. A later record replaces an earlier one. */
    record ScoreApplicant(String edition, Entry entry, String applicant, Review review, List<BigDecimal> marks)
            implements AwardCommand {
        public ScoreApplicant {
            if (marks.isEmpty()) throw new BadInput("list-empty", "marks", "");
            for (var mark : marks)
                if (mark.signum() < 0) throw new BadInput("amount-negative", "marks", mark.toPlainString());
            marks = List.copyOf(marks);
        }
    }

    /** Lets an applicant below the threshold go on; by another person than the one who recorded the score. */
    record OverrideThreshold(String edition, Entry entry, String applicant, String reason) implements AwardCommand {
        public OverrideThreshold {
            reason = requireText("reason", reason);
        }
    }

    /** Decides in which order applicants with equal points follow each other. */
    record DecideTie(String edition, Entry entry, String category, AwardStep step, List<String> order, String reason)
            implements AwardCommand {
        public DecideTie {
            order = requireNames("order", order);
            reason = requireText("reason", reason);
        }
    }

    /** Says who goes on to the site review. */
    record SelectCandidates(String edition, Entry entry, String category, List<String> applicants)
            implements AwardCommand {
        public SelectCandidates {
            applicants = requireNames("applicants", applicants);
        }
    }

    /** The committee's vote on the finalists. */
    record RecordVote(String edition, Entry entry, String category, List<Ballot> ballots) implements AwardCommand {
        public RecordVote {
            requireNames(
                    "ballots.applicant", ballots.stream().map(Ballot::applicant).toList());
            ballots = List.copyOf(ballots);
        }
    }

    /** Who is to receive a category's prize. */
    record ProposeLaureates(String edition, Entry entry, String category, List<String> applicants)
            implements AwardCommand {
        public ProposeLaureates {
            applicants = requireNames("applicants", applicants);
        }
    }

    /**
     * Publishes every laureate proposed since the last notice.
     *
     * @param to the last day as the notice gives it; it may be later than the rule demands, not earlier; absent: as the rule demands
     */
    record PublishLaureates(
            String edition,
            Entry entry,
            LocalDate from,
            @Nullable LocalDate to) implements AwardCommand {
        public PublishLaureates {
            if (to != null && to.isBefore(from)) throw new BadInput("dates-reversed", "to", from + "/" + to);
        }

        @Override
        public Set<String> streams() {
            return Set.of(
                    AwardGate.stream(edition),
                    CalendarCommand.stream(from.getYear()),
                    CalendarCommand.stream(from.getYear() + 1));
        }
    }

    /** @param applicants those it is about; none: everybody on the notice */
    record LodgeComplaint(String edition, Entry entry, List<String> applicants, String subject)
            implements AwardCommand {
        public LodgeComplaint {
            applicants = requireDistinct("applicants", applicants);
            subject = requireText("subject", subject);
        }
    }

    /** By another person than those who proposed, published and registered the complaint. */
    record DecideComplaint(String edition, Entry entry, EntryId complaint, ComplaintOutcome outcome, String reason)
            implements AwardCommand {
        public DecideComplaint {
            reason = requireText("reason", reason);
        }
    }

    /**
     * Approves laureates after their notice, by another person than those who proposed, published or identified them or stated the
     * amount: the next signature of the approval chain. With the last one the fund may pay them.
     *
     * @param applicants none: everybody on the notice who is neither approved nor disqualified
     * @param fund absent: the edition's own
     */
    record ApproveAwards(
            String edition,
            Entry entry,
            List<String> applicants,
            @Nullable FundId fund) implements AwardCommand {
        public ApproveAwards {
            applicants = requireDistinct("applicants", applicants);
        }

        @Override
        public Set<String> streams() {
            return fund == null
                    ? Set.of(AwardGate.stream(edition), ApprovalCommand.STREAM)
                    : Set.of(AwardGate.stream(edition), ApprovalCommand.STREAM, fund.stream());
        }
    }

    /** Gives laureates back for changes (退回修改), by who may sign next: they have to be proposed and published anew. */
    record ReturnAwards(String edition, Entry entry, List<String> applicants, String reason) implements AwardCommand {
        public ReturnAwards {
            applicants = requireNames("applicants", applicants);
            reason = requireText("reason", reason);
        }

        @Override
        public Set<String> streams() {
            return Set.of(AwardGate.stream(edition), ApprovalCommand.STREAM);
        }
    }
}
