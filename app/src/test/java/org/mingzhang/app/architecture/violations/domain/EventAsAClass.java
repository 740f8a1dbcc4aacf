package org.mingzhang.app.architecture.violations.domain;

import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.source.Entry;

public final class EventAsAClass implements LedgerEvent {
    private final Entry entry;

    public EventAsAClass(Entry entry) {
        this.entry = entry;
    }

    @Override
    public String stream() {
        return "fund:x-2022";
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
