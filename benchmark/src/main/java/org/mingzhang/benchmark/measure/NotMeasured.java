package org.mingzhang.benchmark.measure;

/** A row has no figure, and why: said in Chinese, then in English. */
public final class NotMeasured extends RuntimeException {
    public NotMeasured(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
