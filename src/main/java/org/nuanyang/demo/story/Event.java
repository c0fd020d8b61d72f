package org.nuanyang.demo.story;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.Mood;
import org.nuanyang.roster.Fact;

/** What happens on a day, counted from the crisis: -20 is twenty days before. */
public sealed interface Event {
    int day();

    /** The parents' calls and letters come so often from then on. @param every days from one to the next; nought: never again */
    record Contact(int day, int every) implements Event {}

    /** Whether anybody does anything with the child from then on, and writes it down. */
    record Care(int day, boolean goesOn) implements Event {}

    /** What the weekly talks note from then on. */
    record Feels(int day, Mood mood) implements Event {}

    record Talk(int day, Mood mood, String said, @Nullable String problem) implements Event {}

    record Unreached(int day, String why) implements Event {}

    record Visit(int day, String seen) implements Event {}

    /** What the file is told, as it is written in the story. */
    record Filed(int day, Map<Fact, String> told) implements Event {
        public Filed {
            told = Map.copyOf(told);
        }
    }

    /** @param why the name of a mark of the attendance @param days so many teaching days, one after the other */
    record Absent(int day, String why, int days) implements Event {}

    /** Written down nowhere. */
    record Unseen(int day, String what) implements Event {}

    /** Happens at school, so on a teaching day. */
    default boolean atSchool() {
        return this instanceof Talk || this instanceof Absent || this instanceof Visit;
    }
}
