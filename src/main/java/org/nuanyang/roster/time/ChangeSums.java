package org.nuanyang.roster.time;

/** How many counted on the first day, what came and went until the second, and how many counted then. */
public record ChangeSums(long before, long joined, long left, long changed) {
    public long after() {
        return before + joined - left;
    }

    public long of(RollChange.Kind kind) {
        return switch (kind) {
            case JOINED -> joined;
            case LEFT -> left;
            case CHANGED -> changed;
        };
    }
}
