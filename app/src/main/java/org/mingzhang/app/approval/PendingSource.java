package org.mingzhang.app.approval;

import java.util.List;

/** Whatever goes through an approval chain tells here what waits. */
public interface PendingSource {
    /** @param position the last event of the log that counts */
    List<Pending> pending(long position);
}
