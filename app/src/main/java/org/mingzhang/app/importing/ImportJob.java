package org.mingzhang.app.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.importing.Report.Outcome;
import org.mingzhang.app.importing.Report.Row;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.command.Answer;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;

/** One file on its way into the ledger. Written by one thread, looked at by others. */
final class ImportJob {
    private static final int MOST_SHOWN = 1_000;

    private final Report begun;
    private final SignedIn owner;
    private final Messages messages;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Row> rows = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private Report.State state;
    private int moreRows;
    private long position;

    /** @param begun where it goes on from */
    ImportJob(Report begun, SignedIn owner, Messages messages) {
        this.begun = begun;
        this.owner = owner;
        this.messages = messages;
        this.state = begun.state();
        if (begun.dryRun()) return; // what a dry run has decided so far is gone with the process that did
        this.position = begun.position();
        this.moreRows = begun.moreRows();
        if (begun.rows() != null) rows.addAll(begun.rows());
        counts.put(Outcome.ACCEPTED, begun.accepted());
        counts.put(Outcome.ALREADY_RECORDED, begun.alreadyRecorded());
        counts.put(Outcome.REFUSED, begun.refused());
        counts.put(Outcome.QUARANTINED, begun.quarantined());
    }

    UUID id() {
        return UUID.fromString(begun.id());
    }

    String name() {
        return begun.name();
    }

    String sha256() {
        return begun.sha256();
    }

    boolean isDryRun() {
        return begun.dryRun();
    }

    SignedIn owner() {
        return owner;
    }

    synchronized long position() {
        return position;
    }

    /** Rows answered, from the first on. */
    synchronized int done() {
        return count(Outcome.ACCEPTED)
                + count(Outcome.ALREADY_RECORDED)
                + count(Outcome.REFUSED)
                + count(Outcome.QUARANTINED);
    }

    synchronized Report report() {
        return new Report(
                begun.id(),
                begun.name(),
                begun.sha256(),
                begun.dryRun(),
                false,
                state,
                done(),
                begun.total(),
                count(Outcome.ACCEPTED),
                count(Outcome.ALREADY_RECORDED),
                count(Outcome.REFUSED),
                count(Outcome.QUARANTINED),
                count(Outcome.FAULTY),
                position,
                begun.begunAt(),
                null,
                List.copyOf(rows),
                moreRows);
    }

    void await(Duration atMost) {
        try {
            ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void becomes(Report.State last) {
        state = last;
    }

    /** Nobody works on it any more. */
    void release() {
        ended.countDown();
    }

    synchronized void fault(Reading.Wrong wrong) {
        var sentence = messages.badInput(wrong.code(), wrong.field(), wrong.given());
        add(Outcome.FAULTY);
        show(row(wrong.where(), Outcome.FAULTY, wrong.code(), sentence, null, null));
    }

    synchronized void moreFaults(int more) {
        counts.merge(Outcome.FAULTY, more, Integer::sum);
        moreRows += more;
    }

    /** @param isOurs whether what is recorded already was recorded by this import, before it was interrupted */
    synchronized void answer(String where, LedgerCommand command, Answer answer, boolean isOurs) {
        switch (answer) {
            case Answer.Recorded a -> {
                add(Outcome.ACCEPTED);
                position = Math.max(position, a.position());
                a.warnings().forEach(warning -> show(row(where, command, warning)));
            }
            case Answer.AlreadyRecorded a -> {
                add(isOurs ? Outcome.ACCEPTED : Outcome.ALREADY_RECORDED);
                position = Math.max(position, a.position());
            }
            case Answer.Refused(var rejection) -> refuse(where, command, Outcome.REFUSED, rejection);
            case Answer.Quarantined(var conflict) -> refuse(where, command, Outcome.QUARANTINED, conflict);
        }
    }

    private void refuse(String where, LedgerCommand command, Outcome outcome, Rejection rejection) {
        add(outcome);
        show(row(where, outcome, rejection.code(), messages.of(rejection), command, (Record) rejection));
    }

    private Row row(String where, LedgerCommand command, Warning warning) {
        return row(where, Outcome.ACCEPTED, warning.code(), messages.of(warning), command, (Record) warning);
    }

    private Row row(
            String where,
            Outcome outcome,
            String code,
            Sentence sentence,
            @Nullable LedgerCommand command,
            @Nullable Record numbers) {
        return new Row(
                where,
                outcome,
                code,
                sentence.zh(),
                sentence.en(),
                command == null
                        ? null
                        : command.streams().stream().min(String::compareTo).orElse(null),
                numbers == null ? null : Numbers.onTheWire(Numbers.of(numbers)),
                outcome == Outcome.ACCEPTED && !isDryRun() ? position : null);
    }

    private void add(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private void show(Row row) {
        if (rows.size() < MOST_SHOWN) rows.add(row);
        else moreRows++;
    }
}
