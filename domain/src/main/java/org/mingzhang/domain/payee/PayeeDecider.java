package org.mingzhang.domain.payee;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.payee.PayeeCommand.RenamePayee;
import org.mingzhang.domain.payee.PayeeEvent.PayeeRegistered;
import org.mingzhang.domain.payee.PayeeEvent.PayeeRenamed;
import org.mingzhang.domain.payee.PayeeRejection.PayeeNameDiffers;
import org.mingzhang.domain.payee.PayeeRejection.PayeeUnknown;
import org.mingzhang.domain.payee.PayeeRejection.RenameOutOfOrder;
import org.mingzhang.domain.payee.PayeeRejection.RoleMayNotWrite;
import org.mingzhang.domain.source.Entry;

/** The rules of payee identity: an organisation is its code, and its name changes only with evidence. */
public final class PayeeDecider {
    private PayeeDecider() {}

    public static Decision decide(PayeeCommand command, PayeeFile file) {
        var role = command.entry().actor().role();
        if (!role.mayWrite()) return refuse(new RoleMayNotWrite(role));
        return switch (command) {
            case RenamePayee c -> rename(c, file);
        };
    }

    private static Decision rename(RenamePayee c, PayeeFile file) {
        if (!file.isKnown()) return refuse(new PayeeUnknown(c.code()));
        if (c.name().equals(file.nameOn(c.from())))
            return new Decision.AlreadyRecorded(c.entry().id());
        if (!c.from().isAfter(file.lastChange())) {
            return refuse(
                    new RenameOutOfOrder(c.code(), c.from(), file.lastChange().plusDays(1)));
        }
        return accept(new PayeeRenamed(c.code(), c.entry(), c.name(), c.from()));
    }

    /** Whether {@code payee} may be paid under this name on the entry's day. */
    public static @Nullable PayeeRejection check(Payee payee, Entry entry, PayeeFile file) {
        if (!(payee instanceof Payee.Organisation(var code, var name))) return null;
        var day = entry.effective().to();
        var registered = file.nameOn(day);
        return registered == null || registered.equals(name) ? null : new PayeeNameDiffers(code, name, registered, day);
    }

    /** The registration that a payment to an organisation not seen before brings with it. */
    public static List<PayeeEvent> introduce(Payee payee, Entry entry, PayeeFile file) {
        return payee instanceof Payee.Organisation(var code, var name) && !file.isKnown()
                ? List.of(new PayeeRegistered(code, entry.named("/payee"), name))
                : List.of();
    }
}
