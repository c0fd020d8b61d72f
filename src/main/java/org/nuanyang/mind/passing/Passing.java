package org.nuanyang.mind.passing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has come with children from other schools, for the psychology teacher (where none is in office, the principal), and what has gone from here. */
@Service
@Transactional
public class Passing {
    private static final int SHOWN_DAYS = 180;

    private final PassingSql sql;
    private final Audit audit;
    private final Clock clock;

    Passing(PassingSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayRead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL) || viewer.holds(Role.PRINCIPAL) || viewer.holds(Role.HOMEROOM);
    }

    /** To be done here; whose it is the database says. */
    @Transactional(readOnly = true)
    public List<PassedOn> open(Viewer viewer) {
        return mayRead(viewer) ? sql.open() : List.of();
    }

    /** Handed over from here in the last half year: that it went and where to, nothing of how it goes on there. */
    @Transactional(readOnly = true)
    public List<PassedOn.Gone> gone(Viewer viewer) {
        return mayRead(viewer) ? sql.gone(LocalDate.now(clock).minusDays(SHOWN_DAYS)) : List.of();
    }

    /** The child has been seen; saying so twice changes nothing. */
    public void seen(UUID id, Viewer by) {
        if (!mayRead(by) || !sql.stands(id)) throw new NotFound();
        sql.seen(id, LocalDate.now(clock)).ifPresent(school -> audit.record(by, "mind-passed.seen", null, school, null, Map.of()));
    }
}
