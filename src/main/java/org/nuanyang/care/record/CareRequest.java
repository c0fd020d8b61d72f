package org.nuanyang.care.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;

/**
 * Wanted somebody asks for in a month that is closed.
 *
 * @param child the first of the record's
 * @param version from which a correction or withdrawal starts
 * @param content what the record shall say; null for a withdrawal
 */
public record CareRequest(UUID id, Wanted wanted, RecordId record, @Nullable Integer version, ChildId child, String childName, OrgId school, LocalDate day, Matter kind,
        @Nullable RecordInput content, String reason, Instant askedAt, AccountId askedBy, @Nullable Answer answer) {

    public enum Wanted { RECORD, CORRECTION, WITHDRAWAL }

    public record Answer(Instant at, AccountId by, boolean approved, @Nullable String words) {}
}
