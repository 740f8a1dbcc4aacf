package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bus promises whoever handles commands behind it, without a ledger and without a database. */
class BatchingCommandBusTest {
    private final List<List<String>> committed = Collections.synchronizedList(new ArrayList<>());
    private final List<List<String>> admitted = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failingCommits = new AtomicInteger();
    private final CountDownLatch committing = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Queue<Runnable> moments = new ConcurrentLinkedQueue<>();
    private final Map<String, Runnable> during = new ConcurrentHashMap<>();
    private final AtomicInteger waited = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicBoolean open = new AtomicBoolean();
    private final AtomicBoolean takesIn = new AtomicBoolean(true);
    private final BatchingCommandBus bus = new BatchingCommandBus(new Recording(), 8, this::moment);

    @AfterEach
    void close() {
        gate.countDown();
        bus.close();
    }

    @Test
    void what_waits_is_handled_in_order_in_one_unit_of_work_that_commits_once() throws Exception {
        var answers = whileTheWriterIsBusy(() -> send("a", "b", "c"));
        assertThat(get(answers)).containsExactly("a!", "b!", "c!");
        assertThat(committed).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void a_command_that_fails_leaves_its_neighbours_untouched() throws Exception {
        var answers = whileTheWriterIsBusy(() -> send("a", "fail", "c"));
        assertThat(answers.get(0).get()).isEqualTo("a!");
        assertThatThrownBy(answers.get(1)::get).hasRootCauseMessage("fail");
        assertThat(answers.get(2).get()).isEqualTo("c!");
        assertThat(committed).containsExactly(List.of("first"), List.of("a"), List.of("c"));
    }

    @Test
    void a_command_that_fails_after_it_wrote_something_stores_nothing_of_it() throws Exception {
        var answers = whileTheWriterIsBusy(() -> send("a", "write and fail", "c"));
        assertThatThrownBy(answers.get(1)::get).hasRootCauseMessage("write and fail");
        assertThat(get(List.of(answers.get(0), answers.get(2)))).containsExactly("a!", "c!");
        assertThat(committed).containsExactly(List.of("first"), List.of("a"), List.of("c"));
    }

    @Test
    void interceptors_are_honoured() throws Exception {
        bus.registerDispatchInterceptor(
                messages -> (index, message) -> message.andMetaData(Collections.singletonMap("who", "dispatched")));
        bus.registerHandlerInterceptor((unit, chain) -> {
            assertThat(unit.getMessage().getMetaData()).containsEntry("who", "dispatched");
            assertThat(unit.parent()).isPresent();
            if (unit.getMessage().getPayload().equals("forbidden")) throw new IllegalStateException("not allowed");
            return chain.proceed() + "?";
        });
        var answers = whileTheWriterIsBusy(() -> send("a", "forbidden", "c"));
        assertThat(get(List.of(answers.get(0), answers.get(2)))).containsExactly("a!?", "c!?");
        assertThatThrownBy(answers.get(1)::get).hasRootCauseMessage("not allowed");
    }

    @Test
    void a_commit_that_somebody_got_in_the_way_of_is_tried_again_and_in_the_end_given_up() throws Exception {
        failingCommits.set(2);
        assertThat(get(send("a"))).containsExactly("a!");
        failingCommits.set(Integer.MAX_VALUE);
        var never = send("b").getFirst();
        assertThatThrownBy(never::get).hasRootCauseMessage("in the way");
        failingCommits.set(0);
        assertThat(get(send("c"))).containsExactly("c!");
        assertThat(committed).containsExactly(List.of("a"), List.of("c"));
    }

    @Test
    void more_than_may_wait_are_turned_away_at_once() throws Exception {
        var answers = whileTheWriterIsBusy(
                () -> send(IntStream.range(0, 9).mapToObj(Integer::toString).toArray(String[]::new)));
        assertThat(get(answers.subList(0, 8))).hasSize(8);
        assertThatThrownBy(answers.get(8)::get).hasCauseInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void whoever_takes_long_over_an_answer_holds_up_no_later_batch() throws Exception {
        var answered = new CountDownLatch(1);
        var later = new CompletableFuture<Object>();
        var slow = new CompletableFuture<Object>();
        bus.subscribe("say", this::handle);
        bus.dispatch(new GenericCommandMessage<>(new GenericMessage<>("a"), "say"), (message, result) -> {
            answered.countDown();
            slow.complete(result.getPayload() + " after " + later.join());
        });
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        later.complete(send("b").getFirst().get(10, TimeUnit.SECONDS));
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("a! after b!");
    }

    @Test
    void those_who_come_back_together_share_a_batch() throws Exception {
        during.put("first", () -> send("b", "c", "d"));
        moments.add(() -> send("f", "g"));
        moments.add(() -> send("h"));
        whileTheWriterIsBusy(() -> send("e"));
        until(() -> committed.size() == 2);
        assertThat(committed).containsExactly(List.of("first", "b", "c", "d"), List.of("e", "f", "g", "h"));
        assertThat(waited).hasValue(2);
    }

    @Test
    void who_comes_while_a_batch_is_decided_shares_it() throws Exception {
        var answers = new ArrayList<CompletableFuture<Object>>();
        during.put("a", () -> answers.addAll(send("b", "c")));
        during.put("c", () -> answers.addAll(send("d")));
        answers.addAll(0, send("a"));
        until(() -> committed.size() == 1);
        assertThat(get(answers)).containsExactly("a!", "b!", "c!", "d!");
        assertThat(committed).containsExactly(List.of("a", "b", "c", "d"));
        assertThat(admitted).containsExactly(List.of("a"), List.of("b", "c"), List.of("d"));
    }

    @Test
    void where_batches_take_in_nobody_who_comes_later_those_who_come_back_together_still_share_one() throws Exception {
        during.put("first", () -> send("b", "c"));
        moments.add(() -> send("e", "f"));
        during.put("d", () -> send("g"));
        whileTheWriterIsBusy(() -> {
            takesIn.set(false);
            return send("d");
        });
        until(() -> committed.size() == 3);
        assertThat(committed).containsExactly(List.of("first", "b", "c"), List.of("d", "e", "f"), List.of("g"));
    }

    @Test
    void a_batch_that_is_tried_again_admits_all_that_came() throws Exception {
        failingCommits.set(1);
        during.put("a", () -> send("b"));
        assertThat(get(send("a"))).containsExactly("a!");
        assertThat(committed).containsExactly(List.of("a", "b"));
        assertThat(admitted).containsExactly(List.of("a"), List.of("b"), List.of("a", "b"));
    }

    @Test
    void who_comes_by_himself_is_not_waited_for() throws Exception {
        during.put("first", () -> send("b", "c", "d"));
        moments.add(() -> send("f"));
        moments.add(() -> send("too late"));
        whileTheWriterIsBusy(() -> send("e"));
        until(() -> committed.size() == 2);
        assertThat(committed).containsExactly(List.of("first", "b", "c", "d"), List.of("e", "f"));
        assertThat(waited).hasValue(1);
    }

    @Test
    void who_calls_alone_never_waits_for_others() throws Exception {
        for (var one : List.of("a", "b", "c")) get(send(one));
        assertThat(waited).hasValue(0);
    }

    @Test
    void where_many_have_called_the_next_batch_begins_before_they_are_back_and_ends_when_none_come() throws Exception {
        get(whileTheWriterIsBusy(() -> send("a", "b")));
        until(() -> begun.get() == 1 && !open.get());
        get(send("c"));
        assertThat(begun).hasValue(1);
    }

    @Test
    void for_who_calls_alone_nothing_begins_before_he_is_there() throws Exception {
        for (var one : List.of("a", "b", "c")) get(send(one));
        assertThat(begun).hasValue(0);
    }

    @Test
    void closing_ends_what_was_begun() throws Exception {
        get(whileTheWriterIsBusy(() -> send("a", "b")));
        bus.close();
        assertThat(open).isFalse();
    }

    @Test
    void closing_handles_what_waits_and_takes_nothing_more() throws Exception {
        var answers = whileTheWriterIsBusy(() -> send("a", "b"));
        bus.close();
        assertThat(get(answers)).containsExactly("a!", "b!");
        assertThatThrownBy(send("late").getFirst()::get).hasCauseInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void a_name_without_a_handler_is_said_to_have_none() {
        var answer = new CompletableFuture<Object>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>("x"), "unheard"),
                (message, result) -> answer.completeExceptionally(result.exceptionResult()));
        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(NoHandlerForCommandException.class);
    }

    private void moment() {
        waited.incrementAndGet();
        var come = moments.poll();
        if (come != null) come.run();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (long end = System.nanoTime() + 10_000_000_000L; !done.getAsBoolean(); Thread.sleep(1)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** A batch keeps a list of what its commands wrote, and stores it when it commits. */
    private final class Recording implements BatchingCommandBus.Batches {
        @Override
        public void expectMore() {
            if (open.compareAndSet(false, true)) begun.incrementAndGet();
        }

        @Override
        public void expectNone() {
            open.set(false);
        }

        @Override
        public boolean takesInWhoComes() {
            return takesIn.get();
        }

        @Override
        public void begin() {
            var unit = CurrentUnitOfWork.get();
            List<String> written = new ArrayList<>();
            unit.resources().put("written", written);
            unit.onCommit(u -> {
                if (written.contains("first")) hold();
                if (failingCommits.getAndUpdate(left -> Math.max(0, left - 1)) > 0) throw new InTheWay();
                committed.add(written);
            });
        }

        @Override
        public void admit(List<? extends CommandMessage<?>> commands) {
            admitted.add(commands.stream()
                    .map(command -> (String) command.getPayload())
                    .toList());
        }

        @Override
        public boolean concernsAll(Throwable fault) {
            return false;
        }

        @Override
        public boolean isWorthAnotherTry(Throwable fault, int tries) {
            return fault instanceof InTheWay && tries < 5;
        }
    }

    private void hold() {
        try {
            committing.countDown();
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class InTheWay extends AxonException {
        InTheWay() {
            super("in the way");
        }
    }

    private String handle(CommandMessage<?> message) {
        var payload = (String) message.getPayload();
        var meanwhile = during.remove(payload);
        if (meanwhile != null) meanwhile.run();
        if (payload.equals("fail")) throw new IllegalStateException(payload);
        List<String> written = CurrentUnitOfWork.get().root().getResource("written");
        written.add(payload);
        if (payload.equals("write and fail")) throw new IllegalStateException(payload);
        return payload + "!";
    }

    private List<CompletableFuture<Object>> whileTheWriterIsBusy(
            java.util.function.Supplier<List<CompletableFuture<Object>>> work) throws Exception {
        var first = send("first").getFirst();
        committing.await();
        var answers = work.get();
        gate.countDown();
        first.get(10, TimeUnit.SECONDS);
        return answers;
    }

    private List<CompletableFuture<Object>> send(String... payloads) {
        bus.subscribe("say", this::handle);
        var answers = new ArrayList<CompletableFuture<Object>>();
        for (var payload : payloads) {
            var answer = new CompletableFuture<Object>();
            bus.dispatch(new GenericCommandMessage<>(new GenericMessage<>(payload), "say"), (message, result) -> {
                if (result.isExceptional()) answer.completeExceptionally(result.exceptionResult());
                else answer.complete(result.getPayload());
            });
            answers.add(answer);
        }
        return answers;
    }

    private static List<Object> get(List<CompletableFuture<Object>> answers)
            throws ExecutionException, InterruptedException {
        var got = new ArrayList<>();
        for (var answer : answers) got.add(answer.get());
        return got;
    }
}
