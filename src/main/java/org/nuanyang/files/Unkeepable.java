package org.nuanyang.files;

import org.nuanyang.common.Refusal;

/** Thrown while a sent file is read: why it is not kept. */
final class Unkeepable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refusal why;

    Unkeepable(String key, Object... args) {
        super(key, null, false, false);
        why = Refusal.of(key, args);
    }

    Refusal why() {
        return why;
    }
}
