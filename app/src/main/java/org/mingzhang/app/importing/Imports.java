package org.mingzhang.app.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.command.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes files in, one after the other. A file with a fault is not taken in at all; a dry run decides everything and stores
 * nothing. What is under way when the server ends, in order or not, goes on when it starts again.
 */
@Component
final class Imports implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    /** Another server that works on an import says so more often. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Messages messages;
    private final StoredImports stored;
    private final Spool spool;
    private final Clock clock;
    private final Map<UUID, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").factory());
    private volatile boolean closing;

    Imports(Ledger ledger, Messages messages, StoredImports stored, Spool spool, Clock clock) {
        this.ledger = ledger;
        this.messages = messages;
        this.stored = stored;
        this.spool = spool;
        this.clock = clock;
    }

    /** Reads the file now; records what is in it in the background. The same file sent again joins the import under way. */
    Report begin(String name, Spool.Arrived file, boolean dryRun, SignedIn user, Duration wait) throws IOException {
        try {
            var earlier = stored.underWay(user, file.sha256(), dryRun);
            if (earlier.isPresent()) return join(earlier.get(), file, wait).asJoined();
            var checked = Reading.of(name, file.path(), file.sha256()).check(user.actor());
            return checked.faults().isEmpty()
                    ? record(name, file, dryRun, user, checked.items(), wait)
                    : refuse(name, file, dryRun, user, checked);
        } finally {
            spool.discard(file.path());
        }
    }

    private Report record(String name, Spool.Arrived file, boolean dryRun, SignedIn user, int total, Duration wait)
            throws IOException {
        var id = UUID.randomUUID();
        var kept = spool.keep(file, id);
        if (!stored.begin(id, name, file.sha256(), dryRun, user, Report.State.RUNNING, total)) {
            return begin(name, kept, dryRun, user, wait); // the same file came in twice at once
        }
        return await(start(job(id, user)), wait);
    }

    private Report refuse(String name, Spool.Arrived file, boolean dryRun, SignedIn user, Reading.Read checked) {
        var id = UUID.randomUUID();
        stored.begin(id, name, file.sha256(), dryRun, user, Report.State.FAULTY, checked.items());
        var job = job(id, user);
        checked.faults().forEach(job::fault);
        job.moreFaults(checked.moreFaults());
        stored.save(job.report());
        return job.report();
    }

    private ImportJob job(UUID id, SignedIn user) {
        return new ImportJob(stored.find(id).orElseThrow().report(), user, messages);
    }

    /** The import, when it is this user's. */
    Optional<Report> find(UUID id, SignedIn user) {
        var job = jobs.get(id);
        if (job != null && job.owner().name().equals(user.name())) return Optional.of(job.report());
        return stored.find(id)
                .filter(found -> found.owner().name().equals(user.name()))
                .map(StoredImports.Stored::report);
    }

    /** The imports of a user, latest first. */
    List<Report> of(SignedIn user, @Nullable UUID cursor, int limit) {
        return stored.of(user, cursor, limit);
    }

    /** Goes on with what an earlier run of this server has left. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() throws IOException {
        for (var id : spool.leftBehind(id -> isUnderWay(stored.find(id)))) {
            var left = stored.find(id).orElseThrow();
            LOG.info(
                    "import {} of {} goes on behind row {}",
                    id,
                    left.report().name(),
                    left.report().done());
            start(new ImportJob(left.report(), left.owner(), messages));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        worker.shutdown();
        if (!worker.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("an import was still under way at the shutdown");
    }

    /** An import that nobody works on goes on with the file that has come again. */
    private Report join(StoredImports.Stored earlier, Spool.Arrived file, Duration wait) throws IOException {
        var id = UUID.fromString(earlier.report().id());
        var job = jobs.get(id);
        if (job != null && job.report().state() == Report.State.RUNNING) return await(job, wait);
        if (job == null && earlier.savedAt().plus(LONGEST_SILENCE).isAfter(clock.instant())) return earlier.report();
        if (job != null) jobs.remove(id, job);
        spool.keep(file, id);
        return await(start(new ImportJob(earlier.report(), earlier.owner(), messages)), wait);
    }

    private ImportJob start(ImportJob job) {
        var present = jobs.putIfAbsent(job.id(), job);
        if (present != null) return present;
        worker.execute(() -> run(job));
        return job;
    }

    private static Report await(ImportJob job, Duration wait) {
        job.await(wait);
        return job.report();
    }

    private void run(ImportJob job) {
        try {
            job.becomes(record(job));
            stored.save(job.report());
            if (job.report().state() == Report.State.RUNNING) return; // the server ends; goes on at the next start
            jobs.remove(job.id());
            spool.discard(spool.of(job.id()));
        } catch (DataAccessException e) {
            LOG.warn("what became of import {} could not be saved; it goes on at the next start", job.id(), e);
        } finally {
            job.release();
        }
    }

    private Report.State record(ImportJob job) {
        try {
            var reading = Reading.of(job.name(), spool.of(job.id()), job.sha256());
            return new Recording(job, ledger, stored, () -> closing).record(reading);
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} ended early", job.id(), e);
            return Report.State.FAILED;
        }
    }

    private static boolean isUnderWay(Optional<StoredImports.Stored> found) {
        return found.filter(s -> s.report().state() == Report.State.RUNNING).isPresent();
    }
}
