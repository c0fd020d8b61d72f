package org.nuanyang.common;

import java.sql.SQLException;

/**
 * An exception as it may stand in a log: what kind, where, by what it was caused, and none of its words, for these may
 * quote what somebody typed or what a row holds.
 */
public final class Wordless extends Exception {
    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 20;

    private final String kind;

    private Wordless(Throwable thrown, int depth) {
        super(null, cause(thrown, depth), false, true);
        kind = thrown.getClass().getName() + (thrown instanceof SQLException sql ? " (" + sql.getSQLState() + ")" : "");
        setStackTrace(thrown.getStackTrace());
    }

    public static Wordless of(Throwable thrown) {
        return new Wordless(thrown, 0);
    }

    private static Wordless cause(Throwable thrown, int depth) {
        return thrown.getCause() == null || depth == DEEPEST ? null : new Wordless(thrown.getCause(), depth + 1);
    }

    @Override
    public String toString() {
        return kind;
    }
}
