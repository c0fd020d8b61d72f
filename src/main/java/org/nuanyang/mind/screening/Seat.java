package org.nuanyang.mind.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Sex;

/** A child in a sitting. @param tier what the scores suggest, once it has finished; null where they say nothing. @param itself it has answered on its own, so nothing is entered over that */
public record Seat(
        SittingId sitting, ChildId child, String name, int age, @Nullable Sex sex, boolean hasCode, @Nullable Instant begunAt, @Nullable Instant finishedAt,
        @Nullable Tier tier, @Nullable Instant crisisAt, boolean agreed, boolean declined, boolean itself) {
    /** Old enough that nobody answers in its place. */
    public boolean decides() {
        return Candidate.decides(age);
    }

    public boolean finished() {
        return finishedAt != null;
    }

    @Override
    public String toString() {
        return "Seat " + sitting + " " + child;
    }
}
