package org.nuanyang.risk.incident.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.roster.ChildId;

/**
 * 转介 of a child's matter.
 *
 * @param office the body by its name, {@code person} who deals with it there
 * @param incident from which it comes; null for none
 * @param answered null while the body has not said whether it takes it
 * @param done null while it is not done
 */
public record Referral(
        ReferralId id, ChildId child, @Nullable String childName, ReferralBody body, String office, String person, @Nullable String phone, String matter,
        LocalDate sentOn, LocalDate dueOn, @Nullable IncidentId incident, @Nullable Answered answered, @Nullable Done done, AccountId writtenBy) {

    public record Answered(ReferralAnswer answer, LocalDate on, String words) {}

    public record Done(LocalDate on, String words) {}

    /** Waits for an answer, or for what comes of it. */
    public boolean open() {
        return done == null && (answered == null || answered.answer() == ReferralAnswer.ACCEPTED);
    }

    public boolean late(LocalDate on) {
        return open() && on.isAfter(dueOn);
    }
}
