package org.nuanyang.importing;

import java.util.List;

/** A file that is not taken, and why: a key of the importing bundle and what stands in its sentence. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    public Unreadable(String key, Object... args) {
        super("importing.unreadable." + key, null, false, false);
        this.key = "importing.unreadable." + key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
