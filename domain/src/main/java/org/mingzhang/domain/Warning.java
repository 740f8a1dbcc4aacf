package org.mingzhang.domain;

/** Something that an accepted command should make a person look at: a record whose components are its numbers. */
public interface Warning {
    /** Stable, public: {@code looks-like-a-duplicate}. */
    String code();
}
