package org.nuanyang.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log. Called on the line after the write, in the caller's transaction; a call without one is a bug and says so.
 * Details are counts, kinds and field names, never a personal value.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final AuditSql sql;

    Audit(AuditSql sql) {
        this.sql = sql;
    }

    /**
     * @param action what happened, noun.verb: {@code child.opened}
     * @param why the ground on which a child may be seen, or the reason given
     */
    public void record(
            Actor by, String action, @Nullable UUID subject, @Nullable UUID org, @Nullable String why, Map<String, ?> details) {
        sql.append(by, action, subject, org, why, details);
    }

    /** One line for each subject, in one statement. */
    public void recordEach(
            Actor by, String action, Collection<UUID> subjects, @Nullable UUID org, @Nullable String why, Map<String, ?> details) {
        if (!subjects.isEmpty()) sql.appendEach(by, action, subjects, org, why, details);
    }
}
