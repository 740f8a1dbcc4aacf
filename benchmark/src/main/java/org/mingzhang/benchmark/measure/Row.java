package org.mingzhang.benchmark.measure;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Something of ours that is measured beside a yardstick, round after round. */
public interface Row extends AutoCloseable {
    /** As the user types it, and as the goals begin. */
    String name();

    /** Programs that it cannot do without. */
    List<Tool> tools();

    /** What all rounds share: data, a warm-up. Its time counts for nothing. */
    void prepare() throws Exception;

    /**
     * One round, ours first.
     *
     * @param number from 1
     * @throws WrongResult when what was done does not tie out
     * @throws NotMeasured when the yardstick does not run
     */
    Map<Goal, Pair> round(int number) throws Exception;

    @Override
    void close() throws SQLException;
}
