package org.nuanyang.roster.importing;

import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;

/** What is done with a row when the file is taken in: its verdict and the decision about it, put together. */
public sealed interface Step {
    record Enrol() implements Step {}

    record Update(ChildId child, int version) implements Step {}

    /** The other school is asked for the child. */
    record Ask() implements Step {}

    record Nothing(Cause cause) implements Step {}

    enum Cause { SAME, PROBLEM, UNDECIDED, LEFT_OUT }

    static Step of(JudgedRow row, @Nullable Decision decision) {
        if (row.verdict() == Verdict.PROBLEM) return new Nothing(Cause.PROBLEM);
        if (decision instanceof Decision.LeaveOut) return new Nothing(Cause.LEFT_OUT);
        return switch (row.verdict()) {
            case NEW -> new Enrol();
            case CHANGED -> new Update(row.child(), row.version());
            case SAME, PROBLEM -> new Nothing(Cause.SAME);
            case ELSEWHERE -> new Ask();
            case DUPLICATE -> decided(row, decision);
        };
    }

    private static Step decided(JudgedRow row, @Nullable Decision decision) {
        return switch (decision) {
            case Decision.Different _ when row.mayBeAnother() -> row.elsewhere() ? new Ask() : new Enrol();
            case Decision.Same same -> row.likenesses().stream()
                    .filter(like -> like.child() != null && (same.child() == null || like.child().value().equals(same.child())))
                    .findFirst()
                    .<Step>map(like -> new Update(like.child(), like.version()))
                    .orElse(new Nothing(Cause.UNDECIDED));
            case null, default -> new Nothing(Cause.UNDECIDED);
        };
    }
}
