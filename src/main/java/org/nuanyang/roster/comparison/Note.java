package org.nuanyang.roster.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.importing.JudgedRow;

/**
 * What a person has noted of a comparison besides changing files.
 *
 * @param toldName of a child of the list who is not ours
 * @param list the name of the file
 */
public record Note(
        UUID id, @Nullable ChildId child, Kind kind, @Nullable String toldName, @Nullable String toldPlace, String list,
        @Nullable String reason, @Nullable Instant notedAt, @Nullable Instant settledAt) {

    public enum Kind {
        NOT_OURS, NOT_ON_LIST, FOLLOW_UP;

        /** As it stands in the counts of a run. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Note of(Absent absent, Kind kind, String reason) {
        return new Note(Ids.next(), absent.id(), kind, null, null, "", reason.isBlank() ? null : reason, null, null);
    }

    static Note stranger(JudgedRow row, String reason, LocalDate today) {
        return new Note(Ids.next(), null, Kind.NOT_OURS, row.told().facts().<String>get(Fact.NAME).orElse(""),
                row.place() == null ? null : row.place().label(today), "", reason.isBlank() ? null : reason, null, null);
    }
}
