package org.nuanyang.risk.signal;

import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for, with the product's own thresholds and the bounds within which a county may move them. Worded in the bundle:
 * {@code SignalKind.UNREACHED}, {@code .rule} with the thresholds in it, and {@code .evidence}.
 */
public enum SignalKind {
    /** No parent away has been in touch for n days. */
    NO_PARENT_CONTACT(Dial.of(45, 14, 180)),
    /** Nobody answered n times in a row within m days. */
    UNREACHED(Dial.of(3, 2, 10), Dial.of(30, 7, 90)),
    /** The guardian of today is n years old or older. */
    GUARDIAN_OLD(Dial.of(70, 60, 90)),
    GUARDIAN_ILL,
    /** Another guardian than before, within n days. */
    GUARDIAN_CHANGED(Dial.of(30, 7, 90)),
    /** 《未成年人保护法》第二十一条: under 16 and no adult lives with the child; under 8 nobody may be left alone. */
    NO_ADULT,
    /** n periods of care in a row were missed. */
    OVERDUE_CARE(Dial.of(4, 2, 12)),
    /** Low in n of the last m talks. */
    LOW_MOOD(Dial.of(3, 2, 8), Dial.of(4, 2, 12)),
    /** n records within m days note a problem. */
    PROBLEMS(Dial.of(2, 1, 8), Dial.of(30, 7, 90)),
    /** The family is in one of the state's categories of hardship, and nothing was given for n days. */
    AID_NEED(Dial.of(90, 30, 365)),
    /** For the first time both parents are away; for n days it is new. */
    BOTH_AWAY_FIRST(Dial.of(60, 14, 180)),
    /** A parent or the guardian has died, told within n days. */
    LOSS(Dial.of(180, 30, 730)),

    /** Absent without leave; of the room attendance. */
    TRUANT(Dial.of(1, 1, 10), Dial.of(30, 7, 90)),
    /** Absent for whatever reason n days of the last m. */
    ABSENT(Dial.of(5, 2, 20), Dial.of(30, 7, 90)),
    /** Signs of leaving school; of the room attendance. */
    DROPPING_OUT(Dial.of(3, 2, 10)),
    /** Whoever read the child's letter asked those around it to look, within n days; of the room mind. */
    LETTER(Dial.of(30, 7, 180)),
    /** An incident that is open or was closed within n days; of the room incident. */
    INCIDENT(Dial.of(30, 7, 180)),
    /** The last screening within n days suggests attention; of the room mind. */
    SCREENING(Dial.of(60, 14, 180)),
    /** In a subject n points of a hundred below the own past in the latest exam, not longer ago than m days, and the class did not fall alike. */
    STUDY_FALL(Dial.of(20, 10, 60), Dial.of(180, 30, 400));

    private final @Nullable Dial n;
    private final @Nullable Dial m;

    SignalKind() {
        this(null, null);
    }

    SignalKind(Dial n) {
        this(n, null);
    }

    SignalKind(@Nullable Dial n, @Nullable Dial m) {
        this.n = n;
        this.m = m;
    }

    /** A threshold: what the product takes, the least and the most. */
    public record Dial(int usual, int least, int most) {
        static Dial of(int usual, int least, int most) {
            return new Dial(usual, least, most);
        }
    }

    /** Null where the rule has no number, since the law gives it or it is a matter of yes or no. */
    public @Nullable Dial n() {
        return n;
    }

    public @Nullable Dial m() {
        return m;
    }
}
