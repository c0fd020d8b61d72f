package org.nuanyang.risk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.incident.procedure.Procedure;
import org.nuanyang.roster.ChildId;

/**
 * 突发事件, running until it has a closure.
 *
 * @param child null while nobody knows who it is
 * @param procedure as it stood when it began
 * @param reportDue by when the superior body has to know; null when it need not
 */
public record Incident(
        IncidentId id, IncidentKind kind, OrgId school, @Nullable ChildId child, @Nullable String childName, Procedure procedure,
        AccountId startedBy, Instant startedAt, @Nullable Instant reportDue, @Nullable Instant reportedAt, @Nullable Closure closure) {

    /** The review of what has been: why, what was done, what changes. */
    public record Closure(Instant at, AccountId by, IncidentEnd end, String cause, String done, String change) {}

    public boolean running() {
        return closure == null;
    }

    public boolean reportOverdue(Instant now) {
        return running() && reportDue != null && reportedAt == null && !now.isBefore(reportDue);
    }
}
