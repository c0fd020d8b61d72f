package org.nuanyang.mind.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Behind which thread a page of the list goes on: its place in the order, as it was when the page before was shown, so that nothing is shown twice nor left out. */
public record LetterCursor(boolean danger, @Nullable LocalDate due, Instant at, UUID thread) {
    private static final Pattern TYPED = Pattern.compile("([01])_(\\d{4}-\\d{2}-\\d{2}|-)_(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static LetterCursor of(ListedThread thread) {
        return new LetterCursor(thread.alarm() == Alarm.DANGER, thread.due(), thread.at(), thread.id().value());
    }

    /** Empty for what no page has shown. */
    public static Optional<LetterCursor> parse(String typed) {
        var found = TYPED.matcher(typed);
        if (!found.matches()) return Optional.empty();
        try {
            var due = found.group(2).equals("-") ? null : LocalDate.parse(found.group(2));
            return Optional.of(new LetterCursor(found.group(1).equals("1"), due, Instant.EPOCH.plus(Long.parseLong(found.group(3)), ChronoUnit.MICROS), UUID.fromString(found.group(4))));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** For an address. */
    public String typed() {
        return "%d_%s_%d_%s".formatted(danger ? 1 : 0, due == null ? "-" : due.toString(), ChronoUnit.MICROS.between(Instant.EPOCH, at), thread);
    }
}
