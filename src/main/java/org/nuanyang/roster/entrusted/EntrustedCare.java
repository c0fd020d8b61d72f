package org.nuanyang.roster.entrusted;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/** An agreement as it is kept, with its end if it has one. */
public record EntrustedCare(
        EntrustedCareId id, ChildId child, Agreement agreement, Instant madeAt, AccountId madeBy, @Nullable End end) {

    public record End(LocalDate on, CareEnding why, @Nullable String note) {}

    /** What there is to say of it on a day. */
    public enum CareState { NOT_SIGNED, IN_FORCE, EXPIRES_SOON, EXPIRED, ENDED }

    private static final int SOON = 30;

    public CareState state(LocalDate on) {
        if (end != null) return CareState.ENDED;
        if (!agreement.signed()) return CareState.NOT_SIGNED;
        var until = agreement.until();
        if (until == null || until.isAfter(on.plusDays(SOON))) return CareState.IN_FORCE;
        return until.isBefore(on) ? CareState.EXPIRED : CareState.EXPIRES_SOON;
    }
}
