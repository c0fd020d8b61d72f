package org.nuanyang.risk.aid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.roster.ChildId;

/**
 * A case in which a child is to have legal aid.
 *
 * @param here the child is still on a roll
 * @param incident from which it comes, or {@code report}; null for neither
 * @param applied null while nobody has
 * @param answered null while neither the body nor the family has said anything
 * @param withdrawn it was no such case; no more is asked of it and it is in no figure
 * @param again refused or not wanted, and marked anew for the same matter: the later one is the case
 */
public record AidCase(
        AidId id, ChildId child, @Nullable String childName, OrgId school, @Nullable OrgId klass, boolean here, AidGround ground, String reason, @Nullable IncidentId incident,
        @Nullable HarmReportId report, LocalDate markedOn, AccountId markedBy, @Nullable Applied applied, @Nullable Answered answered, @Nullable Ended done, @Nullable Ended withdrawn, boolean again) {

    /** How long one may take to apply, and whoever is asked to answer: 法律援助法第四十三条 gives seven days, the way of the letter is added. */
    public static final int APPLY_WITHIN_DAYS = 14;
    public static final int ANSWER_WITHIN_DAYS = 14;

    /** @param person who deals with it there */
    public record Applied(String body, String person, @Nullable String phone, LocalDate on) {}

    public record Answered(AidAnswer answer, LocalDate on, String words) {}

    public record Ended(LocalDate on, String words) {}

    /** In the figures. */
    public boolean eligible() {
        return withdrawn == null && !again;
    }

    public boolean granted() {
        return answered != null && answered.answer() == AidAnswer.GRANTED;
    }

    /** Something is still to be done: applied for, answered, or brought to its end. */
    public boolean open() {
        return withdrawn == null && done == null && (answered == null || granted());
    }

    public boolean toBeAppliedFor() {
        return open() && applied == null && answered == null;
    }

    public boolean waits() {
        return open() && applied != null && answered == null;
    }

    /** From when on it is late; null where nothing waits. */
    public @Nullable LocalDate due() {
        if (toBeAppliedFor()) return markedOn.plusDays(APPLY_WITHIN_DAYS);
        return waits() ? applied.on().plusDays(ANSWER_WITHIN_DAYS) : null;
    }

    public boolean late(LocalDate on) {
        var due = due();
        return due != null && on.isAfter(due);
    }

    @Override
    public String toString() {
        return "AidCase " + id;
    }
}
