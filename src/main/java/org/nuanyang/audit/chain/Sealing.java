package org.nuanyang.audit.chain;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals what is committed and keeps each day's head. Two servers at once do no harm. */
@Service
public class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int AT_ONCE = 2000;

    private final SealingSql sql;
    private final ApplicationEventPublisher events;

    Sealing(SealingSql sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** All that is committed; each part is a transaction of its own. */
    public int seal() {
        int sealed = 0;
        for (int county : sql.countiesToSeal()) sealed += seal(county);
        return sealed;
    }

    private int seal(int county) {
        int sealed = 0;
        try {
            for (int some; (some = sql.sealNext(county, AT_ONCE)) > 0; ) sealed += some;
        } catch (RuntimeException e) {
            LOG.error("the log of county {} was not sealed", county, e); // the next run takes it up again
        }
        return sealed;
    }

    /** Keeps the heads of the days before this one and tells of them. */
    @Transactional
    public int closeDays(LocalDate today) {
        var closed = sql.closeDays(today);
        closed.forEach(events::publishEvent);
        return closed.size();
    }
}
