package org.nuanyang.care.record;

/** A child's mood as the writer saw it; no diagnosis. */
public enum Mood {
    CHEERFUL, CALM, LOW, ANXIOUS, UPSET;

    public boolean low() {
        return this == LOW || this == ANXIOUS || this == UPSET;
    }
}
