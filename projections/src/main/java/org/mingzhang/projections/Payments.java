package org.mingzhang.projections;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.Payment;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EntryId;

/** What the tables hold of a payment. */
final class Payments {
    private Payments() {}

    /** The money that left its fund, or waits in suspense, by this event. */
    static @Nullable Payment of(LedgerEvent event) {
        return switch (event) {
            case PaymentMade e -> e.payment();
            case PaymentSuspended e -> e.payment();
            case SuspenseCleared e -> e.payment();
            default -> null;
        };
    }

    static @Nullable EntryId commitment(LedgerEvent event) {
        return switch (event) {
            case RequestPaid e -> e.commitment();
            case PaymentRecorded e -> e.commitment();
            default -> null;
        };
    }

    static @Nullable Integer instalment(Purpose purpose) {
        return purpose instanceof Purpose.OfContract contract ? contract.instalment() : null;
    }

    static @Nullable String code(Payee payee) {
        return payee instanceof Payee.Organisation o ? o.code().value() : null;
    }

    static @Nullable String name(Payee payee) {
        return payee instanceof Payee.Organisation o ? o.name() : null;
    }

    static @Nullable String person(Payee payee) {
        return payee instanceof Payee.Person p ? p.reference() : null;
    }

    static String purpose(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Spending p -> p.description();
            case Purpose.OfContract p -> p.description();
            case Purpose.OfAward p -> p.laureate() == null ? p.edition() : p.edition() + " · " + p.laureate();
            case Purpose.OfAssessment p -> p.assessment();
        };
    }
}
