package org.mingzhang.domain.payee;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the register knows of one organisation: its legal name on any day. Owned by one reader; {@link #evolve} changes it in place. */
public final class PayeeFile {
    private final TreeMap<LocalDate, String> names = new TreeMap<>();

    public boolean isKnown() {
        return !names.isEmpty();
    }

    /** The legal name on {@code day}; days before the first sighting answer with the first name. */
    public @Nullable String nameOn(LocalDate day) {
        if (names.isEmpty()) return null;
        Map.Entry<LocalDate, String> at = names.floorEntry(day);
        return at == null ? names.firstEntry().getValue() : at.getValue();
    }

    public LocalDate lastChange() {
        return names.lastKey();
    }

    public void evolve(PayeeEvent event) {
        switch (event) {
            case PayeeEvent.PayeeRegistered e -> names.put(LocalDate.MIN, e.name());
            case PayeeEvent.PayeeRenamed e -> names.put(e.from(), e.name());
        }
    }
}
