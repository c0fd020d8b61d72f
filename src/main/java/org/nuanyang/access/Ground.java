package org.nuanyang.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/**
 * By what somebody sees a child, and what it lets them do.
 *
 * @param place the organisation's label: 三年级1班
 * @param school the one it belongs to, else the place itself
 * @param absent for whom a deputy holds it
 * @param until the last day; null while there is no end in sight
 */
public record Ground(Role role, String place, String school, @Nullable String absent, LocalDate from, @Nullable LocalDate until, Set<Act> acts) {
    public Ground {
        acts = Set.copyOf(acts);
    }

    static Ground of(Reach reach) {
        var duty = reach.duty();
        return new Ground(duty.role(), reach.place(), reach.school(), reach.absent(), duty.from(), duty.until(), duty.role().acts());
    }

    /** 班主任 · 青石小学 三年级1班, 班主任（代周敏）· …. */
    public String words() {
        var role = absent == null ? Words.say(this.role) : Words.say("access.deputy.role", Words.say(this.role), absent);
        return role + " · " + (school.equals(place) ? place : school + " " + place);
    }
}
