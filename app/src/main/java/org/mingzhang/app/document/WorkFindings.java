package org.mingzhang.app.document;

import java.util.List;
import org.mingzhang.domain.statement.Finding;

/** What a process around the money finds beside what documents claim. */
public interface WorkFindings {
    /** As it stands at {@code position} of the log. */
    List<Finding> at(long position);
}
