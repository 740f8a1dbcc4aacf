package org.mingzhang.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.PaymentMade;
import org.mingzhang.domain.fund.FundEvent.PaymentSuspended;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Payment;
import org.mingzhang.domain.fund.VoucherNo;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeRejection.PayeeNameTaken;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.store.claim.Claim;

/**
 * What a command claims for itself in the whole ledger: its idempotency key, the vouchers it pays, the names of payees it
 * introduces. A claim that another holds is a refusal; within one fund or payee the deciders have the last word.
 */
final class Claiming {
    private Claiming() {}

    /** The claim on a command's idempotency key, which is one within its principal. */
    static Claim key(LedgerCommand command, Submission submission) {
        return new Claim(
                Claim.KEY,
                submission.principal() + "/" + submission.idempotencyKey(),
                CanonicalContent.digest(command));
    }

    /** What the key of a command says when it has been used; null when it is new. */
    static CommandHandling.@Nullable Outcome earlier(Submitted submitted, ClaimDesk.@Nullable Held used) {
        if (used == null) return null;
        if (used.claim().equals(submitted.key()))
            return () -> new Answer.AlreadyRecorded(used.position().getAsLong());
        var conflict = new Conflict.IdempotencyKeyReused(submitted.submission().idempotencyKey());
        return () -> new Answer.Quarantined(conflict);
    }

    /** What an event claims; null for nothing. */
    static @Nullable Claim of(LedgerEvent event) {
        return switch (event) {
            case PaymentMade e -> voucher(e, e.payment());
            case PaymentSuspended e -> voucher(e, e.payment());
            case PayeeEvent.PayeeRegistered e -> name(e.name(), e.code());
            case PayeeEvent.PayeeRenamed e -> name(e.name(), e.code());
            default -> null;
        };
    }

    /** The answer to a command whose events claim what another holds; null when they may. */
    static @Nullable Answer lost(List<LedgerEvent> events, ClaimDesk desk) {
        for (var event : events) {
            var wanted = of(event);
            if (wanted == null) continue;
            var held = desk.holds(wanted.thing());
            if (held != null && !held.claim().equals(wanted))
                return lost(wanted, held.claim().holder());
        }
        return null;
    }

    /** What a command will claim if it is accepted, as far as can be said before: to look at a whole batch's at once. */
    static Optional<Claim.Thing> foreseen(FundCommand command, @Nullable StreamState state) {
        return state instanceof StreamState.OfFund known
                ? FundDecider.voucherOf(command, known.fund()).map(v -> new Claim.Thing(Claim.VOUCHER, v.toString()))
                : Optional.empty();
    }

    /** What it means that somebody else holds what was wanted. */
    private static Answer lost(Claim wanted, String holder) {
        if (wanted.kind().equals(Claim.PAYEE_NAME)) {
            return new Answer.Refused(
                    new PayeeNameTaken(wanted.key(), new UnifiedCode(wanted.holder()), new UnifiedCode(holder)));
        }
        var parts = wanted.key().split("/", 3);
        var voucher = new VoucherNo(parts[0], Integer.parseInt(parts[1]), parts[2]);
        return new Answer.Quarantined(new Conflict.VoucherInOtherFund(voucher, FundId.parse(holder)));
    }

    private static @Nullable Claim voucher(FundEvent event, Payment payment) {
        var voucher = payment.voucher();
        return voucher == null
                ? null
                : new Claim(Claim.VOUCHER, voucher.toString(), event.fund().toString());
    }

    private static Claim name(String name, UnifiedCode code) {
        return new Claim(Claim.PAYEE_NAME, name, code.value());
    }
}
