package org.mingzhang.app.importing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingzhang.command.Answer;
import org.mingzhang.command.LedgerUnavailable;
import org.mingzhang.command.Registrar;
import org.mingzhang.command.Submission;
import org.mingzhang.domain.LedgerCommand;

/**
 * Commands on their way to the ledger: so many at once that its writer always finds a full batch waiting. Answers are taken in
 * the order in which the commands were sent. When the ledger cannot answer, everything from the first unanswered command on is
 * sent again, under the same keys and in the same order.
 */
final class Window {
    /** Several of the writer's batches, and well within what may wait for it. */
    private static final int MOST_UNDER_WAY = 2_000;

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** Who wants the answers. */
    interface Taker {
        void take(String where, LedgerCommand command, Submission submission, Answer answer);

        /** What is taken from now on may have been recorded when it was sent before. */
        void sentAgain();
    }

    private record Sent(String where, LedgerCommand command, Submission submission, CompletableFuture<Answer> answer) {}

    private final Registrar registrar;
    private final Duration patience;
    private final Taker taker;
    private final Deque<Sent> underWay = new ArrayDeque<>(MOST_UNDER_WAY);

    /** @param patience how long the ledger may be away without a single answer before the import ends */
    Window(Registrar registrar, Duration patience, Taker taker) {
        this.registrar = registrar;
        this.patience = patience;
        this.taker = taker;
    }

    /** @throws LedgerUnavailable when the ledger was away for longer than the patience */
    void send(String where, LedgerCommand command, Submission submission) {
        while (underWay.size() >= MOST_UNDER_WAY) takeFirst();
        underWay.add(new Sent(where, command, submission, registrar.send(command, submission)));
    }

    /** Takes the answers that are still to come. */
    void drain() {
        while (!underWay.isEmpty()) takeFirst();
    }

    private void takeFirst() {
        long end = System.nanoTime() + patience.toNanos();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            var first = underWay.element();
            try {
                var answer = answer(first.answer());
                underWay.remove();
                taker.take(first.where(), first.command(), first.submission(), answer);
                return;
            } catch (LedgerUnavailable e) {
                if (System.nanoTime() > end) throw e;
                sendAgain(pause);
            }
        }
    }

    /** Waits until nothing is under way any more, so that nothing overtakes what is sent again. */
    private void sendAgain(long pause) {
        for (var sent : underWay) sent.answer().exceptionally(fault -> null).join();
        sleep(pause);
        taker.sentAgain();
        for (int left = underWay.size(); left > 0; left--) {
            var sent = underWay.remove();
            underWay.add(new Sent(
                    sent.where(),
                    sent.command(),
                    sent.submission(),
                    registrar.send(sent.command(), sent.submission())));
        }
    }

    private static Answer answer(CompletableFuture<Answer> future) {
        try {
            return future.get(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) throw unavailable;
            throw new IllegalStateException("a command failed", e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerUnavailable("no answer for " + LONGEST_ANSWER.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ledger was away", e);
        }
    }
}
