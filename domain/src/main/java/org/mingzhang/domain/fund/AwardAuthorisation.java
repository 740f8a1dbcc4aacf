package org.mingzhang.domain.fund;

import java.time.LocalDate;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/**
 * That a fund may pay a laureate: exactly this amount, to exactly this payee.
 *
 * @param laureate the applicant's name in the edition
 * @param payableFrom the day after the public notice's last
 */
public record AwardAuthorisation(String laureate, String category, Payee payee, Money amount, LocalDate payableFrom) {}
