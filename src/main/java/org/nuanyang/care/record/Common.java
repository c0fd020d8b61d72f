package org.nuanyang.care.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;

/**
 * What all records tell.
 *
 * @param children at least one; a group's record serves each of them
 * @param reached false for an attempt: nobody answered, nobody was at home
 * @param doneBy null for whoever writes it down
 * @param parties with whom besides the children
 * @param topics names of usual ones, or the county's own words
 * @param also the {@link Matter#mayAlso()} that it was as well
 */
public record Common(RecordId id, List<ChildId> children, LocalDate day, @Nullable LocalTime time, @Nullable Integer minutes, Mode mode, boolean reached,
        @Nullable AccountId doneBy, Set<Party> parties, Map<ChildId, Mood> moods, Set<String> topics, Set<Priority> priorities, Set<Matter> also,
        @Nullable String place, @Nullable String problems, List<NextStep> steps) {

    public Common {
        children = List.copyOf(new LinkedHashSet<>(children));
        if (children.isEmpty()) throw new IllegalArgumentException("of no child");
        parties = Set.copyOf(parties);
        moods = Map.copyOf(moods);
        topics = Set.copyOf(topics);
        priorities = Set.copyOf(priorities);
        also = Set.copyOf(also);
        steps = List.copyOf(steps);
    }

    /** The least: who, when, how. */
    public static Common of(RecordId id, List<ChildId> children, LocalDate day, Mode mode) {
        return new Common(id, children, day, null, null, mode, true, null, Set.of(), Map.of(), Set.of(), Set.of(), Set.of(), null, null, List.of());
    }

    public Common attempted() {
        return new Common(id, children, day, time, minutes, mode, false, doneBy, parties, moods, topics, priorities, also, place, problems, steps);
    }

    public Common with(Party... parties) {
        return new Common(id, children, day, time, minutes, mode, reached, doneBy, Set.of(parties), moods, topics, priorities, also, place, problems, steps);
    }

    public Common also(Matter... also) {
        return new Common(id, children, day, time, minutes, mode, reached, doneBy, parties, moods, topics, priorities, Set.of(also), place, problems, steps);
    }

    public Common of(Priority... priorities) {
        return new Common(id, children, day, time, minutes, mode, reached, doneBy, parties, moods, topics, Set.of(priorities), also, place, problems, steps);
    }

    public Common promising(NextStep... steps) {
        return new Common(id, children, day, time, minutes, mode, reached, doneBy, parties, moods, topics, priorities, also, place, problems, List.of(steps));
    }

    public Common doneBy(AccountId who) {
        return new Common(id, children, day, time, minutes, mode, reached, who, parties, moods, topics, priorities, also, place, problems, steps);
    }

    /** As far as these children: what a viewer sees who does not see them all. */
    Common only(List<ChildId> seen) {
        var moodsSeen = new HashMap<>(moods);
        moodsSeen.keySet().retainAll(seen);
        return new Common(id, seen, day, time, minutes, mode, reached, doneBy, parties, moodsSeen, topics, priorities, also, place, problems, steps);
    }
}
