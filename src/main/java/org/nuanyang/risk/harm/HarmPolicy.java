package org.nuanyang.risk.harm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.SuspectKind;

/** What stands against an entry, or against closing. */
final class HarmPolicy {
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_WHOM = 80;
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_WHY = 300;
    /** The police may have been called before anybody came to write it down. */
    static final Duration BEFORE = Duration.ofDays(30);

    private HarmPolicy() {}

    static Optional<Refusal> time(Instant at, HarmReport report, Instant now) {
        if (at.isAfter(now.plusSeconds(60))) return Optional.of(Refusal.of("risk.harm.object.time-ahead"));
        return at.isBefore(report.startedAt().minus(BEFORE)) ? Optional.of(Refusal.of("risk.harm.object.time-past", BEFORE.toDays())) : Optional.empty();
    }

    static Optional<Refusal> length(@Nullable String text, int most) {
        return text != null && text.strip().length() > most ? Optional.of(Refusal.of("risk.harm.object.long", text.strip().length(), most)) : Optional.empty();
    }

    static Optional<Refusal> closing(HarmReport report, HarmOutcome outcome, String words) {
        if (report.closed() == outcome.closes()) return Optional.of(Refusal.of(report.closed() ? "risk.harm.object.closed" : "risk.harm.object.open"));
        if (outcome.closes() && report.owed() > 0) return Optional.of(Refusal.of("risk.harm.object.owed", report.owed()));
        if (words.isBlank()) return Optional.of(Refusal.of("risk.harm.object.words"));
        return length(words, LONGEST_TEXT);
    }

    /** Of somebody of the school who is not named, or who leads it, nobody at the school is told. */
    static boolean pastSchool(SuspectKind kind, boolean named, boolean leads, boolean asked) {
        return asked || leads || kind == SuspectKind.PRINCIPAL || kind.worksForTheChild() && !named;
    }
}
