package org.mingzhang.app.importing;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.mingzhang.command.Answer;
import org.mingzhang.command.Ledger;
import org.mingzhang.command.LedgerUnavailable;
import org.mingzhang.command.Submission;
import org.mingzhang.domain.LedgerCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Sends what a checked file holds to the ledger, behind the rows answered before, and saves again and again how far it has come. */
final class Recording implements Window.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long BETWEEN_SAVES_NANOS = Duration.ofMillis(500).toNanos();

    /** The server is about to end. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    private final ImportJob job;
    private final StoredImports stored;
    private final BooleanSupplier closing;
    private final Window window;
    private final int before;
    private final Set<String> ours = new HashSet<>();
    private boolean isInDoubt;
    private int row;
    private long savedAt = System.nanoTime();

    Recording(ImportJob job, Ledger ledger, StoredImports stored, BooleanSupplier closing) {
        this.job = job;
        this.stored = stored;
        this.closing = closing;
        this.window = new Window(job.isDryRun() ? ledger.rehearse() : ledger, PATIENCE, this);
        this.before = job.done();
        this.isInDoubt = !job.isDryRun();
    }

    /** What the import has become: done, failed, or still running when the server ends meanwhile. */
    Report.State record(Reading reading) throws IOException {
        try {
            var read = reading.read(this::send);
            if (!read.faults().isEmpty()) throw new IOException("the file is not the one that was checked");
            window.drain();
            return Report.State.DONE;
        } catch (Stopped e) {
            window.drain();
            return Report.State.RUNNING;
        } catch (LedgerUnavailable e) {
            LOG.warn("import {} gave up behind row {}", job.id(), job.done(), e);
            return Report.State.FAILED;
        }
    }

    @Override
    public void take(String where, LedgerCommand command, Submission submission, Answer answer) {
        job.answer(where, command, answer, answer instanceof Answer.AlreadyRecorded && isOurs(submission));
    }

    @Override
    public void sentAgain() {
        isInDoubt = !job.isDryRun();
    }

    private void send(Reading.Item item) {
        if (closing.getAsBoolean()) throw new Stopped();
        if (++row <= before) return;
        var submission = new Submission(job.owner().name(), item.key(), job.id().toString());
        window.send(item.where(), item.command().apply(job.owner().actor()), submission);
        if (System.nanoTime() - savedAt > BETWEEN_SAVES_NANOS) save();
    }

    /**
     * Whether this import recorded the row itself, before a crash or a lost reply. Asked of the log once for each of these: what it
     * recorded behind the rows answered carries its id.
     */
    private boolean isOurs(Submission submission) {
        if (isInDoubt) {
            ours.addAll(stored.recorded(job.id(), job.position()));
            isInDoubt = false;
        }
        return ours.remove(submission.idempotencyKey());
    }

    private void save() {
        savedAt = System.nanoTime();
        try {
            stored.save(job.report());
        } catch (DataAccessException e) {
            LOG.warn("how far import {} has come could not be saved", job.id(), e);
        }
    }
}
