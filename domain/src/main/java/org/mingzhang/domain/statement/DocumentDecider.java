package org.mingzhang.domain.statement;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.statement.DocumentCommand.RecordStatement;
import org.mingzhang.domain.statement.DocumentCommand.RegisterDocument;
import org.mingzhang.domain.statement.DocumentCommand.WithdrawStatement;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.domain.statement.DocumentEvent.StatementRecorded;
import org.mingzhang.domain.statement.DocumentEvent.StatementWithdrawn;
import org.mingzhang.domain.statement.DocumentRejection.DocumentDiffers;
import org.mingzhang.domain.statement.DocumentRejection.DocumentRoleMayNotWrite;
import org.mingzhang.domain.statement.DocumentRejection.DocumentUnknown;
import org.mingzhang.domain.statement.DocumentRejection.StageUnknown;
import org.mingzhang.domain.statement.DocumentRejection.StatementIdReused;
import org.mingzhang.domain.statement.DocumentRejection.StatementUnknown;

/** The rules of recording what documents say. A contradiction is no reason to refuse: it is what the record is for. */
public final class DocumentDecider {
    private DocumentDecider() {}

    public static Decision decide(DocumentCommand command, DocumentState state) {
        var role = command.entry().actor().role();
        if (!role.mayWrite()) return refuse(new DocumentRoleMayNotWrite(role));
        return switch (command) {
            case RegisterDocument c -> register(c, state.registration());
            case RecordStatement c when !state.isRegistered() -> refuse(new DocumentUnknown(c.document()));
            case RecordStatement c -> record(c, state);
            case WithdrawStatement c when !state.isRegistered() -> refuse(new DocumentUnknown(c.document()));
            case WithdrawStatement c -> withdraw(c, state);
        };
    }

    private static Decision register(RegisterDocument c, @Nullable DocumentRegistered earlier) {
        if (earlier == null) {
            return accept(
                    new DocumentRegistered(c.document(), c.entry(), c.nature(), c.issuer(), c.issued(), c.covers()));
        }
        boolean same = earlier.nature() == c.nature()
                && earlier.issuer().equals(c.issuer())
                && Objects.equals(earlier.issued(), c.issued())
                && earlier.covers().equals(c.covers())
                && DocumentState.sameSource(earlier.entry(), c.entry());
        return same ? new Decision.AlreadyRecorded(earlier.entry().id()) : refuse(new DocumentDiffers(c.document()));
    }

    private static Decision record(RecordStatement c, DocumentState state) {
        var id = c.entry().id();
        var earlier = state.recorded(id);
        if (earlier != null) {
            return earlier.statement().equals(c.statement()) && DocumentState.sameSource(earlier.entry(), c.entry())
                    ? new Decision.AlreadyRecorded(id)
                    : refuse(new StatementIdReused(id));
        }
        if (state.isWithdrawn(id)) return refuse(new StatementIdReused(id));
        var stage = neededStage(c.statement());
        if (stage != null && !state.hasStage(c.statement().concept(), stage)) {
            return refuse(new StageUnknown(c.statement().concept(), stage));
        }
        return accept(new StatementRecorded(c.document(), c.entry(), c.statement()));
    }

    private static @Nullable String neededStage(Statement statement) {
        return switch (statement) {
            case Statement.Stage stage -> stage.within();
            case Statement.DataNeeded data -> data.stage();
            default -> null;
        };
    }

    private static Decision withdraw(WithdrawStatement c, DocumentState state) {
        if (state.isWithdrawn(c.statement())) return new Decision.AlreadyRecorded(c.statement());
        if (state.recorded(c.statement()) == null) return refuse(new StatementUnknown(c.statement()));
        return accept(new StatementWithdrawn(c.document(), c.entry(), c.statement(), c.reason()));
    }
}
