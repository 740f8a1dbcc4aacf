package org.mingzhang.domain.fund;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundCommand.ApproveCorrection;
import org.mingzhang.domain.fund.FundCommand.ClearSuspense;
import org.mingzhang.domain.fund.FundCommand.PayRequest;
import org.mingzhang.domain.fund.PayoutRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/** Awards are paid as authorised: after the notice, without an open complaint, once, exactly the amount, to the same payee. */
final class AwardRules {
    private AwardRules() {}

    /**
     * Money that would be paid.
     *
     * @param self the request, suspended payment or original that it continues
     */
    record Payout(
            Purpose purpose,
            Payee payee,
            Money amount,
            EffectiveDate when,
            @Nullable EntryId self) {
        static Payout of(PaymentOrder order, EffectiveDate when) {
            return new Payout(order.purpose(), order.payee(), order.amount(), when, null);
        }

        static Payout of(Payment payment, Money amount, EffectiveDate when, EntryId self) {
            return new Payout(payment.purpose(), payment.payee(), amount, when, self);
        }
    }

    /** Why it may not be paid; null when it may, or is no award of an edition in the ledger. */
    static @Nullable PayoutRejection check(Payout asked, Fund fund, World world) {
        if (!(asked.purpose() instanceof Purpose.OfAward award)) return null;
        var edition = award.edition();
        var gate = world.award(edition);
        if (!gate.isOpen()) return null;
        var laureate = gate.laureate(award.laureate(), asked.payee());
        if (laureate == null) return gate.stranger(award.laureate(), asked.payee());
        var day = asked.when().from();
        var standing = fund.authorisation(edition, laureate);
        if (standing == null) return gate.unauthorised(laureate, asked.payee(), fund.id(), day);

        var authorised = standing.award();
        if (!Payee.isSame(authorised.payee(), asked.payee())) {
            return new AwardPayeeDiffers(
                    edition, laureate, authorised.payee().shown(), asked.payee().shown());
        }
        var upheld = standing.upheld();
        if (upheld != null) return new ComplaintUpheld(edition, laureate, upheld);
        if (day.isBefore(authorised.payableFrom())) {
            return new NoticeOpen(edition, laureate, authorised.payableFrom().minusDays(1), day);
        }
        if (!standing.complaints().isEmpty()) {
            return new ComplaintOpen(edition, laureate, standing.complaints().getFirst());
        }
        var payment = standing.payment();
        if (payment != null && !payment.equals(asked.self()) && fund.isStanding(payment)) {
            return new AwardAlreadyPaid(edition, laureate, payment);
        }
        var request = standing.request();
        if (request != null && !request.equals(asked.self()) && fund.isUnderWay(request)) {
            return new AwardAlreadyRequested(edition, laureate, request);
        }
        return authorised.amount().equals(asked.amount())
                ? null
                : new AwardAmountDiffers(edition, laureate, authorised.amount(), asked.amount());
    }

    /** The order with the laureate's name, where it gave only the payee. */
    static PaymentOrder named(PaymentOrder order, World world) {
        if (!(order.purpose() instanceof Purpose.OfAward award) || award.laureate() != null) return order;
        var gate = world.award(award.edition());
        var laureate = gate.isOpen() ? gate.laureate(null, order.payee()) : null;
        return laureate == null ? order : order.of(new Purpose.OfAward(award.edition(), laureate));
    }

    /** The streams of the editions that a command pays for without naming them: those of the entries that it goes on with. */
    static Set<String> editions(FundCommand command, Fund fund) {
        return switch (command) {
            case PayRequest c -> {
                var request = fund.request(c.request());
                yield request == null ? Set.of() : edition(request.event().payment());
            }
            case ClearSuspense c -> edition(PaymentRules.paymentOf(fund.find(c.suspended())));
            case ApproveCorrection c -> {
                var correction = fund.correction(c.correction());
                yield correction == null
                        ? Set.of()
                        : edition(PaymentRules.paymentOf(
                                fund.find(correction.event().target())));
            }
            default -> Set.of();
        };
    }

    private static Set<String> edition(@Nullable Payment payment) {
        return Stream.ofNullable(payment)
                .map(Payment::purpose)
                .filter(Purpose.OfAward.class::isInstance)
                .map(purpose -> AwardGate.stream(((Purpose.OfAward) purpose).edition()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
