package org.mingzhang.domain.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.payee.Payee;

/**
 * What an award edition says to money that would leave a fund in its name. An edition that is not in the ledger says nothing and
 * gates nothing: awards that old documents report are recorded as they are.
 */
public interface AwardGate {
    static String stream(String edition) {
        return "award:" + edition;
    }

    /** Whether the edition is in the ledger, so that nothing is paid in its name without an authorisation. */
    boolean isOpen();

    /**
     * The laureate whose award is meant; null when it is nobody's.
     *
     * @param named as the payment names the laureate; absent: whoever has the payee's code
     */
    @Nullable
    String laureate(@Nullable String named, Payee payee);

    /** Why nobody's award may be paid to this payee. */
    PayoutRejection stranger(@Nullable String named, Payee payee);

    /** Why a laureate for whom {@code fund} holds no authorisation may not be paid on {@code day}. */
    PayoutRejection unauthorised(String laureate, Payee payee, FundId fund, LocalDate day);
}
