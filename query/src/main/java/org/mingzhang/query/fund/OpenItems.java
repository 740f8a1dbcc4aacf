package org.mingzhang.query.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.RequestState;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/** What a fund still has to do: commitments with money left, and requests not yet paid. As of the last applied event. */
public record OpenItems(List<Commitment> commitments, List<Request> requests) {
    /** @param open what is neither requested, paid nor released */
    public record Commitment(String contract, Payee payee, Money amount, Money open, String item, Source source) {}

    public record Request(
            Payee payee,
            String purpose,
            Money amount,
            RequestState state,
            @Nullable String commitment,
            Source source) {}
}
