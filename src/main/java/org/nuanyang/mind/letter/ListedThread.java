package org.nuanyang.mind.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A thread as a line of the list: nothing of what it says.
 *
 * @param reader whom it is for
 * @param at when the child last wrote
 * @param due by when the oldest letter that waits is answered; null when none does
 * @param alarm of what nobody has said yet what follows
 */
public record ListedThread(ThreadId id, OrgId school, LetterReader reader, @Nullable String name, Instant at, int letters, @Nullable LocalDate due, Alarm alarm, boolean unopened, boolean aside) {
    public boolean waits() {
        return due != null;
    }

    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    @Override
    public String toString() {
        return "ListedThread " + id;
    }
}
