package org.mingzhang.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.LedgerEvent;
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
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.claim.RecordedClaim;

/**
 * What a command claims for itself in the whole ledger: its idempotency key, the vouchers it pays, the names of payees it
 * introduces. A claim lost to another content is a refusal; within one fund or payee the deciders have the last word.
 */
final class Claiming {
    static final String KEY = "key";
    static final String VOUCHER = "voucher";
    static final String PAYEE_NAME = "payee-name";

    /** Something that may exist once: {@code owner} says for whom, {@code conflict} what it means when another has it. */
    record Wanted(String kind, String key, String owner) {
        Claim by(@Nullable UUID event) {
            return new Claim(kind, key, CanonicalContent.sha256(owner), '"' + owner + '"', event);
        }

        /** The same thing as another would hold it. */
        Claim heldBy(String other) {
            return new Wanted(kind, key, other).by(null);
        }

        boolean isHeldBy(Claim held) {
            return held.kind().equals(kind) && held.key().equals(key);
        }
    }

    private Claiming() {}

    static List<Wanted> of(List<LedgerEvent> events) {
        var wanted = new ArrayList<Wanted>();
        for (var event : events) {
            switch (event) {
                case PaymentMade e -> voucher(e, e.payment()).ifPresent(wanted::add);
                case PaymentSuspended e -> voucher(e, e.payment()).ifPresent(wanted::add);
                case PayeeEvent.PayeeRegistered e -> wanted.add(name(e.name(), e.code()));
                case PayeeEvent.PayeeRenamed e -> wanted.add(name(e.name(), e.code()));
                default -> {}
            }
        }
        return wanted;
    }

    /** What it means that another holds what was wanted. */
    static Answer lost(Wanted wanted, Claim held) {
        var holder = held.answer().substring(1, held.answer().length() - 1);
        if (wanted.kind().equals(PAYEE_NAME)) {
            return new Answer.Refused(
                    new PayeeNameTaken(wanted.key(), new UnifiedCode(wanted.owner()), new UnifiedCode(holder)));
        }
        var parts = wanted.key().split("/", 3);
        var voucher = new VoucherNo(parts[0], Integer.parseInt(parts[1]), parts[2]);
        return new Answer.Quarantined(new Conflict.VoucherInOtherFund(voucher, FundId.parse(holder)));
    }

    /** The claim on a command's idempotency key; its answer is the position for commands that changed nothing. */
    static Claim key(Submitted submitted, @Nullable UUID event, long position) {
        return new Claim(KEY, submitted.key(), submitted.contentHash(), Long.toString(position), event);
    }

    /** What the idempotency key says of a repeat; null when the key is new. */
    static @Nullable Answer earlier(Submitted submitted, Claims claims) {
        RecordedClaim known = claims.find(KEY, submitted.key()).orElse(null);
        if (known == null) return null;
        return known.claim().contentHash().equals(submitted.contentHash())
                ? new Answer.AlreadyRecorded(known.position()
                        .orElseGet(() -> Long.parseLong(known.claim().answer())))
                : new Answer.Quarantined(
                        new Conflict.IdempotencyKeyReused(submitted.submission().idempotencyKey()));
    }

    private static Optional<Wanted> voucher(FundEvent event, Payment payment) {
        var voucher = payment.voucher();
        return voucher == null
                ? Optional.empty()
                : Optional.of(
                        new Wanted(VOUCHER, voucher.toString(), event.fund().toString()));
    }

    private static Wanted name(String name, UnifiedCode code) {
        return new Wanted(PAYEE_NAME, name, code.value());
    }
}
