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
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.command.Answer;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;

/** One file on its way into the ledger. Written by one thread, looked at by others. */
final class ImportJob {
    private static final int SHOWN = 10_000;

    enum State {
        RUNNING,
        DONE,
        /** The file is at fault; nothing of it was stored. */
        FAULTY,
        /** The ledger could not go on; what was recorded stays, and the same file may be sent again. */
        FAILED
    }

    enum Outcome {
        ACCEPTED,
        ALREADY_RECORDED,
        REFUSED,
        QUARANTINED,
        FAULTY
    }

    /** A fact or row that a person should look at: all but those accepted without a warning or recorded before. */
    record Row(
            String where,
            Outcome outcome,
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String stream,
            @Nullable Map<String, Object> numbers,
            @Nullable Long position) {}

    /**
     * How far it has come.
     *
     * @param done facts or rows decided, of {@code total}
     * @param position of the last event recorded: pass it as {@code atLeast} to read what was imported
     * @param moreRows how many rows are not listed, because there are too many
     */
    record Report(
            String id,
            String name,
            boolean dryRun,
            State state,
            int done,
            int total,
            int accepted,
            int alreadyRecorded,
            int refused,
            int quarantined,
            int faulty,
            long position,
            List<Row> rows,
            int moreRows) {}

    private final String id = UUID.randomUUID().toString();
    private final String name;
    private final boolean dryRun;
    private final SignedIn owner;
    private final int total;
    private final Messages messages;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Row> rows = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private State state = State.RUNNING;
    private int moreRows;
    private long position;

    ImportJob(String name, boolean dryRun, SignedIn owner, int total, Messages messages) {
        this.name = name;
        this.dryRun = dryRun;
        this.owner = owner;
        this.total = total;
        this.messages = messages;
    }

    String id() {
        return id;
    }

    boolean isDryRun() {
        return dryRun;
    }

    SignedIn owner() {
        return owner;
    }

    synchronized Report report() {
        return new Report(
                id,
                name,
                dryRun,
                state,
                counts.values().stream().mapToInt(Integer::intValue).sum() - count(Outcome.FAULTY),
                total,
                count(Outcome.ACCEPTED),
                count(Outcome.ALREADY_RECORDED),
                count(Outcome.REFUSED),
                count(Outcome.QUARANTINED),
                count(Outcome.FAULTY),
                position,
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

    synchronized void end(State last) {
        state = last;
        ended.countDown();
    }

    synchronized void fault(Reading.Wrong wrong) {
        var sentence = messages.badInput(wrong.code(), wrong.field(), wrong.given());
        add(Outcome.FAULTY);
        show(row(wrong.where(), Outcome.FAULTY, wrong.code(), sentence, null, null));
    }

    synchronized void fault(String where, BadInput fault) {
        fault(new Reading.Wrong(where, fault.code(), fault.field(), fault.given()));
    }

    synchronized void answer(String where, LedgerCommand command, Answer answer) {
        switch (answer) {
            case Answer.Recorded a -> {
                add(Outcome.ACCEPTED);
                position = Math.max(position, a.position());
                a.warnings().forEach(warning -> show(row(where, command, warning)));
            }
            case Answer.AlreadyRecorded a -> {
                add(Outcome.ALREADY_RECORDED);
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
                outcome == Outcome.ACCEPTED && !dryRun ? position : null);
    }

    private void add(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private void show(Row row) {
        if (rows.size() < SHOWN) rows.add(row);
        else moreRows++;
    }
}
