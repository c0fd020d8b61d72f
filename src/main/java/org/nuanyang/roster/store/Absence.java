package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.AwaySpell;

/** One time that a parent was away. */
final class Absence {
    final UUID id;
    final UUID person;
    final LocalDate notedOn;
    Map<String, Object> told;
    @Nullable LocalDate until;
    boolean changed;
    boolean deleted;

    Absence(UUID id, UUID person, LocalDate notedOn, @Nullable LocalDate until, Map<String, Object> told) {
        this.id = id;
        this.person = person;
        this.notedOn = notedOn;
        this.until = until;
        this.told = told;
    }

    static Absence begun(UUID person, LocalDate notedOn) {
        var absence = new Absence(Ids.next(), person, notedOn, null, new HashMap<>());
        absence.changed = true;
        return absence;
    }

    boolean open() {
        return until == null && !deleted;
    }

    @Nullable RoughDate since() {
        return (RoughDate) told.get("awaySince");
    }

    AwaySpell spell() {
        return new AwaySpell(since(), until, notedOn);
    }

    void end(LocalDate on) {
        until = since() != null && since().from().isAfter(on) ? since().from() : on;
        changed = true;
    }

    void reopen() {
        until = null;
        changed = true;
    }
}
