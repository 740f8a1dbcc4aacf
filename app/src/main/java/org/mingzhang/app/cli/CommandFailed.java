package org.mingzhang.app.cli;

/** Ends a command with a sentence for its user, in Chinese and English, and an exit code. */
final class CommandFailed extends RuntimeException {
    /** Something was refused, quarantined or faulty; nothing else is wrong. */
    static final int REFUSED = 1;

    static final int USAGE = 2;
    /** The server cannot be reached or does not know us. */
    static final int NO_SERVER = 3;

    static final int FAULT = 70;

    private final String chinese;
    private final String english;
    private final int exitCode;

    CommandFailed(int exitCode, String chinese, String english) {
        super(english);
        this.exitCode = exitCode;
        this.chinese = chinese;
        this.english = english;
    }

    int exitCode() {
        return exitCode;
    }

    /** Both sentences, or one when they are the same. */
    String inWords() {
        return chinese.equals(english) || english.isBlank() ? chinese : chinese + System.lineSeparator() + english;
    }
}
