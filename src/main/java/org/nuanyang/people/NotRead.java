package org.nuanyang.people;

import org.nuanyang.common.Refusal;

/** A workbook that cannot be taken, and why. */
public final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal why;

    NotRead(Refusal why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
