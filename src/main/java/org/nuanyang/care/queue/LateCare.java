package org.nuanyang.care.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Orgs;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.notices.EscalationSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: missed, and not done since. One talk takes it off, as it clears the line of Today. */
@Component
class LateCare implements EscalationSource {
    private final LateSql sql;
    private final Orgs orgs;

    LateCare(LateSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        var schools = orgs.schools(county).stream().map(org -> org.id().value()).collect(Collectors.<UUID>toSet());
        sql.planForTheseValues();
        return sql.late(new QueueFilter(null, null, null, null, SchoolYear.of(on).from(), null, on), schools);
    }

    @Override
    public String ownLink() {
        return "/";
    }

    @Override
    public String othersLink() {
        return "/care/queue";
    }
}
