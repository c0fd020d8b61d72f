package org.nuanyang.risk.signal.level;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.EscalationSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: a level whose day to look again is over. */
@Repository
public class LateLevels implements EscalationSource {
    private final JdbcClient jdbc;

    LateLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return jdbc.sql("select school_id, person, since from risk.late_level_reviews(:on)").param("on", on)
                .query((row, _) -> new Late("risk.LEVEL_REVIEW", new OrgId(row.getObject("school_id", UUID.class)), new AccountId(row.getObject("person", UUID.class)), row.getObject("since", LocalDate.class)))
                .list();
    }

    @Override
    public String ownLink() {
        return "/risk";
    }

    @Override
    public String othersLink() {
        return "/risk";
    }
}
