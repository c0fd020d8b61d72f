package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;

/** Where and of which days a teller's own statements ask; only {@link ToldPlaces} makes one, having asked whether the viewer may. */
public final class ToldPlace {
    private final Subject subject;
    private final @Nullable Set<UUID> schools;

    ToldPlace(Subject subject, @Nullable Set<UUID> schools) {
        this.subject = subject;
        this.schools = schools == null ? null : Set.copyOf(schools);
    }

    /** Null: all of the county. Of a class, its school. */
    public @Nullable Set<UUID> schools() {
        return schools;
    }

    /** Null: whole schools. */
    public @Nullable UUID klass() {
        return subject.place().kind() == Org.Kind.CLASS ? subject.place().id().value() : null;
    }

    public LocalDate from() {
        return subject.stretch().from();
    }

    public LocalDate until() {
        return subject.stretch().until();
    }

    /** The same in the stretch before; null where there is none. */
    public @Nullable ToldPlace before() {
        var before = subject.before();
        if (before == null) return null;
        return new ToldPlace(new Subject(subject.kind(), subject.voice(), subject.place(), subject.author(), before, null, before.until()), schools);
    }

    /** Of what happened within the stretch, where no list stands behind it. */
    public Origin origin(String definition) {
        return new Origin(definition, subject.stretch().words(), subject.place().label(subject.asOf()), null);
    }
}
