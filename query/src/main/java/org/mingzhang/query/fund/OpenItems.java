package org.mingzhang.query.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.RequestState;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/**
 * What a fund still has to do: commitments with money left, and requests that are neither paid nor rejected. As of the last applied
 * event.
 */
public record OpenItems(List<Commitment> commitments, List<Request> requests) {
    /** @param open what is neither requested, paid nor released */
    public record Commitment(String contract, Payee payee, Money amount, Money open, String item, Source source) {}

    /**
     * @param state {@code PENDING}, {@code APPROVED} or {@code RETURNED}
     * @param returned why it went back to its maker, whom it waits for; its money is free meanwhile
     */
    public record Request(
            Payee payee,
            String purpose,
            Money amount,
            RequestState state,
            @Nullable String returned,
            @Nullable String commitment,
            Source source) {}
}
