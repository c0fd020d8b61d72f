package org.nuanyang.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/**
 * A time that a parent was away.
 *
 * @param until the day of coming home; null while away
 */
public record AwayTime(@Nullable RoughDate since, @Nullable LocalDate until, @Nullable String place) {
    /** The times of one parent do not meet: who is away cannot leave. */
    public boolean meets(AwayTime other) {
        return since != null && other.since != null && begins().isBefore(other.ends()) && other.begins().isBefore(ends());
    }

    /** 2024-02 至 2025-01-20，广东省. */
    public String words() {
        var from = since == null ? Words.say("roster.times.untold") : since.toString();
        var when = until == null ? Words.say("roster.times.since", from) : Words.say("roster.times.span", from, until.toString());
        return place == null ? when : Words.say("roster.times.at", when, place);
    }

    private LocalDate begins() {
        return since == null ? LocalDate.MIN : since.from();
    }

    private LocalDate ends() {
        return until == null ? LocalDate.MAX : until;
    }
}
