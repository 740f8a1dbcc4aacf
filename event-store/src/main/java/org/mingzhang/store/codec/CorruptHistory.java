package org.mingzhang.store.codec;

import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoreFault;
import org.mingzhang.store.log.StoredEvent;

/** An event in the log cannot be read: its name or revision is unknown to this release, or its payload has another form. */
public final class CorruptHistory extends StoreFault {
    private final long position;

    public CorruptHistory(StoredEvent event, String chinese, String english, @Nullable Throwable cause) {
        super(
                "账目第 " + event.position() + " 条（" + event.type() + " 第 " + event.revision() + " 版）无法读取：" + chinese,
                "Event " + event.position() + " of the log (" + event.type() + " revision " + event.revision()
                        + ") cannot be read: " + english,
                cause);
        this.position = event.position();
    }

    public long position() {
        return position;
    }
}
