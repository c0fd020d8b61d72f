package org.nuanyang.care.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * A record as it is kept and as this viewer sees it: of its children those in sight.
 *
 * @param names of the children in sight
 * @param unseen how many others it is of
 * @param doneBy who did it, {@code enteredBy} who wrote it down
 * @param version goes up by one with each correction
 */
public record KeptRecord(CareRecord record, Map<ChildId, String> names, int unseen, OrgId school, @Nullable OrgId klass, AccountId doneBy,
        AccountId enteredBy, Instant enteredAt, boolean late, int version, @Nullable Withdrawn withdrawn, List<Step> steps) {

    public record Withdrawn(Instant at, AccountId by, String reason) {}

    /** A promised step as it stands. */
    public record Step(UUID id, String what, AccountId owner, LocalDate due, @Nullable Instant doneAt) {}

    public RecordId id() {
        return record.id();
    }

    public boolean isBy(AccountId account) {
        return enteredBy.equals(account) || doneBy.equals(account);
    }

    public String url() {
        return "/care-records/" + id();
    }
}
