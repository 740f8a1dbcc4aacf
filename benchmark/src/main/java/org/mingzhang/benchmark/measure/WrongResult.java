package org.mingzhang.benchmark.measure;

/** What was measured has done wrong, so its speed is worth nothing: said in Chinese, then in English. */
public final class WrongResult extends RuntimeException {
    public WrongResult(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
