package org.mingzhang.domain.award;

import static java.util.Objects.requireNonNullElse;
import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.award.AwardDecider.accept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.Approval.Verdict;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.award.AwardEvent.*;
import org.mingzhang.domain.award.AwardRejection.*;
import org.mingzhang.domain.fund.AwardAuthorisation;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundEvent.AwardsAuthorised;
import org.mingzhang.domain.fund.FundEvent.AwardsRestored;
import org.mingzhang.domain.fund.FundEvent.AwardsSuspended;
import org.mingzhang.domain.fund.FundEvent.AwardsWithdrawn;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundRejection.EntryIdReused;
import org.mingzhang.domain.fund.FundRejection.FundNotOpen;
import org.mingzhang.domain.fund.FundRejection.SamePerson;
import org.mingzhang.domain.fund.FundRejection.YearIsClosed;
import org.mingzhang.domain.fund.PayoutRejection.AwardNotApproved;
import org.mingzhang.domain.fund.PayoutRejection.AwardOverQuota;
import org.mingzhang.domain.fund.PayoutRejection.NotALaureate;
import org.mingzhang.domain.fund.PayoutRejection.NoticeNotPublished;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Entry;

/** From the public notice to the approval. What is authorised, suspended and withdrawn is so in the fund at the same time. */
final class PublicationRules {
    private PublicationRules() {}

    static Decision publish(PublishLaureates c, AwardEdition edition, AwardWorld world) {
        var laureates = Agenda.unpublished(edition);
        if (laureates.isEmpty()) return refuse(new NothingToPublish(c.edition()));
        var rule = edition.plan().notice();
        var lastDay =
                rule.lastDay(c.from(), day -> world.calendar(day.getYear()).isWorkingDay(day));
        if (rule.unit() == DayUnit.WORKING_DAYS) {
            for (int year = c.from().getYear(); year <= lastDay.getYear(); year++)
                if (!world.calendar(year).isLoaded()) return refuse(new CalendarMissing(year));
        }
        if (c.to() != null && c.to().isBefore(lastDay)) return refuse(new NoticeTooShort(c.from(), c.to(), lastDay));
        var published = new LaureatesPublished(
                c.edition(), c.entry(), laureates, c.from(), requireNonNullElse(c.to(), lastDay));
        return accept(edition, AwardStep.NOTICE, c.entry(), List.of(published));
    }

    static Decision lodge(LodgeComplaint c, AwardEdition edition, AwardWorld world) {
        for (var name : c.applicants()) {
            var applicant = edition.applicant(name);
            if (applicant == null) return refuse(new ApplicantUnknown(c.edition(), name));
            if (applicant.noticeLast == null) return refuse(new NoticeNotPublished(c.edition(), name));
        }
        var named = c.applicants().isEmpty()
                ? onNotice(edition).map(Applicant::name).toList()
                : c.applicants();
        if (named.isEmpty()) return refuse(new NobodyOnNotice(c.edition()));
        var complaint = c.entry().id();
        var events = new ArrayList<LedgerEvent>();
        events.add(new ComplaintLodged(c.edition(), c.entry(), named, c.subject()));
        for (var paid : byFund(edition, named).entrySet()) {
            if (world.fund(paid.getKey()).has(complaint)) return refuse(new EntryIdReused(complaint));
            events.add(new AwardsSuspended(paid.getKey(), c.entry(), c.edition(), complaint, paid.getValue()));
        }
        return new Decision.Accepted(events, List.of());
    }

    static Decision decide(DecideComplaint c, AwardEdition edition, AwardWorld world) {
        var complaint = edition.complaint(c.complaint());
        if (complaint == null) return refuse(new ComplaintUnknown(c.complaint()));
        if (complaint.outcome() != null) return refuse(new ComplaintAlreadyDecided(c.complaint()));
        var lodged = complaint.lodged();
        var concerned = named(edition, lodged.laureates());
        boolean isMaker = concerned.stream()
                .anyMatch(a -> edition.isMaker(c.entry().actor().person(), a));
        if (isMaker || lodged.entry().actor().isSamePersonAs(c.entry().actor())) {
            return refuse(new SamePerson(c.entry().actor().person()));
        }
        var events = new ArrayList<LedgerEvent>();
        events.add(new ComplaintDecided(c.edition(), c.entry(), c.complaint(), c.outcome(), c.reason()));
        for (var paid : byFund(edition, lodged.laureates()).entrySet()) {
            var id = c.entry().id();
            if (world.fund(paid.getKey()).has(id)) return refuse(new EntryIdReused(id));
            events.add(
                    switch (c.outcome()) {
                        case UPHELD ->
                            new AwardsWithdrawn(paid.getKey(), c.entry(), c.edition(), c.complaint(), paid.getValue());
                        case DISMISSED ->
                            new AwardsRestored(paid.getKey(), c.entry(), c.edition(), c.complaint(), paid.getValue());
                    });
        }
        return new Decision.Accepted(events, List.of());
    }

    static Decision approve(ApproveAwards c, AwardEdition edition, AwardWorld world) {
        for (var name : c.applicants()) {
            var no = checkNamed(edition, name);
            if (no != null) return refuse(no);
        }
        var laureates = c.applicants().isEmpty()
                ? onNotice(edition).filter(a -> a.authorisation == null).toList()
                : named(edition, c.applicants());
        if (laureates.isEmpty()) return refuse(new NothingToApprove(c.edition()));
        var own = edition.plan().fund();
        var fund = c.fund() == null ? own : c.fund();
        if (fund == null) return refuse(new FundNotStated(c.edition()));
        var no = checkQuotas(edition, laureates, world);
        if (no == null) no = checkFund(c.entry(), world.fund(fund));
        if (no != null) return refuse(no);
        for (var laureate : laureates) {
            var why = check(edition, laureate, c.entry());
            if (why != null) return refuse(why);
        }
        return sign(c, edition, laureates, fund, world.approvals());
    }

    /** The next signature under each; those for whom it is the last are approved. */
    private static Decision sign(
            ApproveAwards c, AwardEdition edition, List<Applicant> laureates, FundId fund, ApprovalRules rules) {
        var signed = new ArrayList<SignedAward>();
        var awards = new ArrayList<AwardAuthorisation>();
        for (var laureate : laureates) {
            var award = authorisation(edition, laureate);
            switch (edition.approval(laureate).sign(c.entry(), rules)) {
                case Verdict.Refused(var why) -> {
                    return refuse(why);
                }
                case Verdict.Signed(var signature, var complete) -> {
                    var inWhoseName = signature.onBehalfOf();
                    if (inWhoseName != null && edition.isMaker(inWhoseName, laureate)) {
                        return refuse(new SamePerson(inWhoseName));
                    }
                    signed.add(new SignedAward(laureate.name(), signature));
                    if (complete) awards.add(award);
                }
            }
        }
        var events = new ArrayList<LedgerEvent>();
        if (rules.isLoaded(ApprovalKind.AWARD)) {
            var entry = awards.isEmpty() ? c.entry() : c.entry().named("/signature");
            events.add(new AwardsSigned(c.edition(), entry, signed));
        }
        if (!awards.isEmpty()) {
            events.add(new AwardsApproved(c.edition(), c.entry(), fund, awards));
            events.add(new AwardsAuthorised(fund, c.entry(), c.edition(), awards));
        }
        return accept(edition, AwardStep.APPROVAL, c.entry(), events);
    }

    static Decision giveBack(ReturnAwards c, AwardEdition edition, AwardWorld world) {
        for (var name : c.applicants()) {
            var no = checkNamed(edition, name);
            if (no != null) return refuse(no);
        }
        for (var laureate : named(edition, c.applicants())) {
            var why = edition.approval(laureate).checkReturn(c.entry(), world.approvals());
            if (why != null) return refuse(why);
        }
        return Decision.accept(new AwardsReturned(c.edition(), c.entry(), c.applicants(), c.reason()));
    }

    private static @Nullable Rejection checkNamed(AwardEdition edition, String name) {
        var applicant = edition.applicant(name);
        if (applicant == null) return new ApplicantUnknown(edition.id(), name);
        if (applicant.prize == null) return new NotALaureate(edition.id(), name);
        return applicant.authorisation == null ? null : new AlreadyApproved(name);
    }

    /** A laureate who was disqualified after the payment keeps the place until the money is back. */
    private static @Nullable Rejection checkQuotas(AwardEdition edition, List<Applicant> added, AwardWorld world) {
        for (var category : edition.plan().categories()) {
            var taken = edition.applicants().stream()
                    .filter(a -> category.name().equals(a.prize))
                    .filter(a -> added.contains(a) || holdsPlace(edition, a, world))
                    .count();
            if (taken > category.quota()) {
                return new AwardOverQuota(edition.id(), category.name(), category.quota());
            }
        }
        return null;
    }

    private static boolean holdsPlace(AwardEdition edition, Applicant applicant, AwardWorld world) {
        if (applicant.authorisation == null || applicant.fund == null) return false;
        return applicant.upheld == null || world.fund(applicant.fund).isPaid(edition.id(), applicant.name());
    }

    private static @Nullable Rejection checkFund(Entry entry, Fund fund) {
        if (!fund.isOpen()) return new FundNotOpen(fund.id());
        if (fund.isYearClosed()) return new YearIsClosed(fund.id());
        return fund.has(entry.id()) ? new EntryIdReused(entry.id()) : null;
    }

    private static @Nullable Rejection check(AwardEdition edition, Applicant laureate, Entry entry) {
        var blocked = edition.blocked(laureate, entry.effective().from());
        if (blocked != null && !(blocked instanceof AwardNotApproved)) return blocked;
        var category = edition.prize(laureate);
        if (edition.each(category) == null) return new AmountNotStated(category.name());
        if (laureate.payee instanceof Payee.NotStated) return new PayeeNotStated(laureate.name());
        return edition.isMaker(entry.actor().person(), laureate)
                ? new SamePerson(entry.actor().person())
                : null;
    }

    private static AwardAuthorisation authorisation(AwardEdition edition, Applicant laureate) {
        var category = edition.prize(laureate);
        var each = edition.each(category);
        var last = laureate.noticeLast;
        if (each == null || last == null) throw new IllegalStateException("checked before: " + laureate.name());
        return new AwardAuthorisation(laureate.name(), category.name(), laureate.payee, each, last.plusDays(1));
    }

    private static Stream<Applicant> onNotice(AwardEdition edition) {
        return edition.applicants().stream().filter(a -> a.noticeLast != null && a.upheld == null);
    }

    private static List<Applicant> named(AwardEdition edition, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(edition.applicant(name)))
                .toList();
    }

    /** The approved ones among {@code names}, by the fund that pays them. */
    private static Map<FundId, List<String>> byFund(AwardEdition edition, List<String> names) {
        var funds = new LinkedHashMap<FundId, List<String>>();
        for (var applicant : named(edition, names)) {
            if (applicant.fund == null) continue;
            funds.computeIfAbsent(applicant.fund, f -> new ArrayList<>()).add(applicant.name());
        }
        return funds;
    }
}
