package org.mingzhang.app.web;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.app.problem.Problems;
import org.mingzhang.command.Answer;
import org.mingzhang.command.Ledger;
import org.mingzhang.command.Submission;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.store.codec.EventCodec;
import org.springframework.http.ResponseEntity;

/** Where one request writes: under the signed-in user's name, with the request's idempotency key. */
public final class Desk {
    private final Ledger ledger;
    private final EventCodec codec;
    private final Messages messages;
    private final Problems problems;
    private final Actor actor;
    private final Submission submission;

    Desk(Ledger ledger, EventCodec codec, Messages messages, Problems problems, Actor actor, Submission submission) {
        this.ledger = ledger;
        this.codec = codec;
        this.messages = messages;
        this.problems = problems;
        this.actor = actor;
        this.submission = submission;
    }

    public Actor actor() {
        return actor;
    }

    /** 201 when it was recorded, 200 when it had been before, the problem of the rejection when it was refused. */
    public ResponseEntity<Object> submit(LedgerCommand command) {
        return switch (ledger.submit(command, submission)) {
            case Answer.Recorded a ->
                ResponseEntity.status(201)
                        .header(Positions.HEADER, Long.toString(a.position()))
                        .body(new Written(
                                a.position(), false, a.recordedAt(), names(a.events()), cautions(a.warnings())));
            case Answer.AlreadyRecorded a ->
                ResponseEntity.ok()
                        .header(Positions.HEADER, Long.toString(a.position()))
                        .body(new Written(a.position(), true, null, List.of(), List.of()));
            case Answer.Refused(var rejection) -> problems.of(rejection).answer();
            case Answer.Quarantined(var conflict) -> problems.of(conflict).answer();
        };
    }

    private List<String> names(List<LedgerEvent> events) {
        return events.stream().map(e -> codec.names().of(e.getClass()).type()).toList();
    }

    private List<Written.Caution> cautions(List<Warning> warnings) {
        var cautions = new ArrayList<Written.Caution>();
        for (var warning : warnings) {
            var sentence = messages.of(warning);
            var numbers = Numbers.onTheWire(Numbers.of((Record) warning));
            cautions.add(new Written.Caution(warning.code(), sentence.zh(), sentence.en(), numbers));
        }
        return cautions;
    }
}
