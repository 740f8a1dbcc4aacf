package org.mingzhang.benchmark.measure;

/** Takes what a row has to say beside its figure. */
@FunctionalInterface
public interface Notes {
    void add(String chinese, String english);
}
