package org.mingzhang.domain.declaration;

import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;

/** What has happened to a declaration. Nothing here moves money: an approval is followed by events of the fund. */
public sealed interface DeclarationEvent extends LedgerEvent {
    String declaration();

    @Override
    default String stream() {
        return DeclarationCommand.stream(declaration());
    }

    /** A form as it was filled in, for the fund that it is to become. */
    record ProjectDeclared(String declaration, Entry entry, FundId fund, DeclarationForm form)
            implements DeclarationEvent {}

    record DeclarationRevised(String declaration, Entry entry, DeclarationForm form) implements DeclarationEvent {}

    /** {@code amount} is the year's budget, which decides how many signatures it needs. */
    record DeclarationSubmitted(String declaration, Entry entry, Money amount) implements DeclarationEvent {}

    /** A step of the approval chain that was not the last. */
    record DeclarationSigned(String declaration, Entry entry, Signature signature) implements DeclarationEvent {}

    /** 退回修改: signatures given so far count no more. */
    record DeclarationReturned(String declaration, Entry entry, String reason) implements DeclarationEvent {}

    /** Approved with the last signature: {@code amount} became {@code fund}. */
    record DeclarationApproved(String declaration, Entry entry, Signature signature, Money amount, FundId fund)
            implements DeclarationEvent {}
}
