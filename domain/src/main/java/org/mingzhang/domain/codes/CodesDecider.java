package org.mingzhang.domain.codes;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import org.mingzhang.domain.Decision;
import org.mingzhang.domain.codes.CodesCommand.LoadCodes;
import org.mingzhang.domain.codes.CodesEvent.CodesLoaded;
import org.mingzhang.domain.codes.CodesRejection.CodesRoleMayNotWrite;
import org.mingzhang.domain.source.Role;

/** Loading the yearly code tables: the finance bureau's business. */
public final class CodesDecider {
    private CodesDecider() {}

    public static Decision decide(CodesCommand command, CodeTable table) {
        var role = command.entry().actor().role();
        if (role != Role.FINANCE_BUREAU) return refuse(new CodesRoleMayNotWrite(role));
        return switch (command) {
            case LoadCodes c
            when table.hasAll(c.kind(), c.names()) ->
                new Decision.AlreadyRecorded(c.entry().id());
            case LoadCodes c -> accept(new CodesLoaded(c.year(), c.entry(), c.kind(), c.names()));
        };
    }
}
