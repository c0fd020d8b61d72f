package org.nuanyang.mind;

import java.time.Instant;
import java.time.LocalDate;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/** A note in one of its wordings. */
public record SealedNote(NoteId id, ChildId child, LocalDate on, int version, String text, AccountId by, Instant at) {
    @Override
    public String toString() {
        return "SealedNote " + id;
    }
}
