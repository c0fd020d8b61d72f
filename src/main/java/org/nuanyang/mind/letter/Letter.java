package org.nuanyang.mind.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * A letter of a child, or an answer.
 *
 * @param by who wrote the answer; null for the child's
 * @param due by which day a child's is answered
 * @param wantsTalk the child asks to talk with whoever reads it
 * @param words of the county's list that were found in it
 */
public record Letter(
        UUID id, Instant at, @Nullable AccountId by, boolean spoken, String text, @Nullable LocalDate due, Alarm alarm, List<String> words,
        boolean opened, @Nullable Settled settled, @Nullable String why, @Nullable NextStep next, boolean wantsTalk) {
    public Letter {
        words = List.copyOf(words);
    }

    public boolean own() {
        return by == null;
    }

    public boolean waits() {
        return own() && settled == null;
    }

    /** Words of the list were found and nobody has said what follows. */
    public boolean alarms() {
        return alarm != Alarm.NONE && next == null;
    }

    @Override
    public String toString() {
        return "Letter " + id;
    }
}
