package org.nuanyang.risk.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/** A danger around a school. @param version goes up by one with each change */
public record Hazard(
        UUID id, OrgId school, HazardKind kind, String place, String what, LocalDate seenOn, AccountId by, @Nullable Told told, @Nullable Righted righted, int version) {
    /** @param body the office that was told; @param due by when it is to be put right */
    public record Told(String body, LocalDate on, @Nullable LocalDate due) {}

    public record Righted(LocalDate on, String result) {}

    /** As it was reported, whatever has become of it. */
    boolean saysTheSame(Hazard other) {
        return school.equals(other.school) && kind == other.kind && place.equals(other.place) && what.equals(other.what) && seenOn.equals(other.seenOn) && by.equals(other.by);
    }

    public boolean open() {
        return righted == null;
    }

    /** Nobody responsible was told within a week, or the day by which it was to be put right is over. */
    public boolean late(LocalDate today) {
        if (!open()) return false;
        return told == null ? today.isAfter(seenOn.plusDays(TOLD_WITHIN_DAYS)) : told.due() != null && told.due().isBefore(today);
    }

    static final int TOLD_WITHIN_DAYS = 7;
}
