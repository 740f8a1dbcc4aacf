package org.mingzhang.app.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.domain.statement.Finding;

/** What stands against what in a contradiction, taken from its numbers. */
final class Sides {
    /** Numbers of findings that are a side, in the order in which they are shown. */
    private static final List<String> NAMES = List.of(
            "first",
            "second",
            "stated",
            "claimed",
            "ceiling",
            "sum",
            "whole",
            "ledger",
            "years",
            "withoutFirstDay",
            "mostPossible",
            "required",
            "evidenced",
            "cutOff",
            "deadline",
            "end",
            "issued",
            "date",
            "window");

    /**
     * @param label whose number or day it is
     * @param value as it is written: amounts in yuan with separators
     * @param place where in the document; absent where it is not from one place of it
     */
    record Side(Sentence label, String value, @Nullable String place) {}

    private final Messages messages;

    Sides(Messages messages) {
        this.messages = messages;
    }

    /** Two sides or more; none where only one thing can be named. */
    List<Side> of(Finding finding) {
        var args = finding.args();
        var sides = NAMES.stream()
                .flatMap(name -> Stream.ofNullable(args.get(name)).map(value -> side(name, value, args)))
                .toList();
        return sides.size() < 2 ? List.of() : sides;
    }

    private Side side(String name, String value, Map<String, String> args) {
        var values = new HashMap<String, @Nullable Object>(args);
        return new Side(messages.sentence("side." + name, values), value, args.get(name + "Place"));
    }
}
