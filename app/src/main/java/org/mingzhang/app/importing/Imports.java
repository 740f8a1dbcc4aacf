package org.mingzhang.app.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.app.server.Settings;
import org.mingzhang.command.Ledger;
import org.mingzhang.command.Registrar;
import org.mingzhang.command.Submission;
import org.mingzhang.domain.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes files in, one after the other. A file with a fault is not taken in at all; a dry run decides everything and stores nothing. */
@Component
final class Imports implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int REMEMBERED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Messages messages;
    private final long limit;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").factory());
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImportJob> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean closing;

    Imports(Ledger ledger, Messages messages, Settings settings) {
        this.ledger = ledger;
        this.messages = messages;
        this.limit = settings.importLimit().toBytes();
    }

    /** Reads the file now; records what is in it in the background. */
    ImportJob begin(String name, Path file, boolean dryRun, SignedIn user) throws IOException {
        var reading = Reading.of(name, file, limit);
        var job = new ImportJob(name, dryRun, user, reading.items().size(), messages);
        synchronized (jobs) {
            jobs.put(job.id(), job);
        }
        if (reading.faults().isEmpty()) {
            worker.execute(() -> run(job, reading.items()));
        } else {
            reading.faults().forEach(job::fault);
            job.end(ImportJob.State.FAULTY);
        }
        return job;
    }

    /** The job, when it is this user's and not forgotten yet. */
    Optional<ImportJob> find(String id, SignedIn user) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id))
                    .filter(job -> job.owner().name().equals(user.name()));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        worker.shutdown();
        if (!worker.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("an import was still under way at the shutdown");
    }

    private void run(ImportJob job, List<Reading.Item> items) {
        try {
            Registrar registrar = job.isDryRun() ? ledger.rehearse() : ledger;
            var window = new Window(registrar, PATIENCE, job::answer);
            for (var item : items) {
                if (closing) break;
                submit(job, item, window);
            }
            window.drain();
            if (closing) {
                job.end(ImportJob.State.FAILED);
                return;
            }
            job.end(ImportJob.State.DONE);
        } catch (RuntimeException e) {
            LOG.error("import {} ended early", job.id(), e);
            job.end(ImportJob.State.FAILED);
        }
    }

    private static void submit(ImportJob job, Reading.Item item, Window window) {
        try {
            var command = item.command().apply(job.owner().actor());
            window.send(item.where(), command, new Submission(job.owner().name(), item.key(), job.id()));
        } catch (BadInput e) {
            job.fault(item.where(), e);
        }
    }
}
