package org.nuanyang.roster.time;

import org.nuanyang.roster.definition.Membership;

/** How many of those on the roll of a day count, do not, or cannot be told. */
public record RollSums(long counts, long doesNot, long cannotTell) {
    public long enrolled() {
        return counts + doesNot + cannotTell;
    }

    public long of(Membership.Answer answer) {
        return switch (answer) {
            case COUNTS -> counts;
            case DOES_NOT -> doesNot;
            case CANNOT_TELL -> cannotTell;
        };
    }
}
