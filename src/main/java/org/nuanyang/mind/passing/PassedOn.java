package org.nuanyang.mind.passing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.ChildId;

/**
 * Something open that has come with a child.
 *
 * @param tier what a psychology teacher has said of the child and whoever heeds it knows; null where nothing was said
 */
public record PassedOn(UUID id, ChildId child, String name, PassedKind kind, String fromSchool, @Nullable Tier tier, LocalDate until) {
    public boolean late(LocalDate today) {
        return until.isBefore(today);
    }

    /** Something that has gone from here. @param toSchool null when the child has left and no school takes it over */
    public record Gone(String name, PassedKind kind, @Nullable String toSchool, LocalDate on) {}
}
