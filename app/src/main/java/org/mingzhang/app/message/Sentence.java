package org.mingzhang.app.message;

/** The same sentence for both readers, Chinese first. */
public record Sentence(String zh, String en) {
    public String both() {
        return zh + "\n" + en;
    }

    /** On one line, for titles. */
    public String title() {
        return zh + " · " + en;
    }
}
