package org.nuanyang.mind.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * What one child has written and was answered.
 *
 * @param name as the child has typed it; null where it has not
 * @param child who that is, once the psychology teacher has said so
 */
public record LetterThread(ThreadId id, OrgId school, LetterReader reader, @Nullable String name, @Nullable String klass, @Nullable ChildId child, LocalDate codeUntil, List<Letter> letters) {
    public LetterThread {
        letters = List.copyOf(letters);
    }

    /** The first so many, which stood on a page; what has come since is none of them. */
    public List<Letter> seen(int base) {
        return letters.subList(0, Math.clamp(base, 0, letters.size()));
    }

    public boolean waits() {
        return letters.stream().anyMatch(Letter::waits);
    }

    public boolean alarms() {
        return letters.stream().anyMatch(Letter::alarms);
    }

    public Alarm alarm() {
        return letters.stream().filter(Letter::alarms).map(Letter::alarm).max(Enum::compareTo).orElse(Alarm.NONE);
    }

    @Override
    public String toString() {
        return "LetterThread " + id;
    }
}
