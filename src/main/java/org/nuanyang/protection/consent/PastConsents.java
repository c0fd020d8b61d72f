package org.nuanyang.protection.consent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays down answers as they would have come back, set by set, by a program that knows that nothing stands against them: the demo
 * county. Persons enter them through {@link Consents}.
 */
@Service
@Transactional
public class PastConsents {
    private final ConsentSql sql;
    private final Audit audit;
    private final Clock clock;

    PastConsents(ConsentSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public record Past(UUID child, Consent.Told told) {}

    public void layDown(OrgId school, List<Past> past, Viewer by) {
        if (past.isEmpty()) return;
        sql.insertAll(past, by.account(), clock.instant());
        audit.recordEach(by, "consent.laid-down", past.stream().map(Past::child).distinct().toList(), school.value(), null, Map.of());
    }
}
