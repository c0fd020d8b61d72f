package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody looks after a child at home, from a day on: in the first place or the second. */
final class GuardianLink {
    final UUID id;
    final UUID child;
    final int place;
    final UUID person;
    final LocalDate from;
    final Map<String, Object> told;
    @Nullable LocalDate until;
    boolean changed;
    boolean deleted;

    GuardianLink(UUID id, UUID child, int place, UUID person, LocalDate from, @Nullable LocalDate until, Map<String, Object> told) {
        this.id = id;
        this.child = child;
        this.place = place;
        this.person = person;
        this.from = from;
        this.until = until;
        this.told = told;
    }

    boolean current() {
        return until == null && !deleted;
    }

    void end(LocalDate on) {
        until = on.isBefore(from) ? from : on;
        changed = true;
    }

    void reopen() {
        until = null;
        changed = true;
    }
}
