package org.nuanyang.notices;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be delivered, for whoever keeps the ways out: to whom and what was said, never what it was about. */
@Service
@Transactional
public class Undeliverable {
    private final OutboxSql sql;
    private final Audit audit;
    private final Clock clock;

    Undeliverable(OutboxSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Undelivered> of(Viewer viewer, int page) {
        if (!Settings.mayKeep(viewer)) throw new NotFound();
        return new Page<>(
                sql.undelivered(viewer.county(), Page.SIZE, Page.offset(page)), Page.number(page), Page.SIZE, sql.undelivered(viewer.county()));
    }

    /** Tries it once more from the beginning; pressing twice tries once. */
    public void retry(UUID id, Viewer by) {
        if (!Settings.mayKeep(by)) throw new NotFound();
        if (sql.retry(by.county(), id, clock.instant())) audit.record(by, "channel.retried", id, null, null, Map.of());
    }
}
