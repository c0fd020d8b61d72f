package org.nuanyang.risk.plan.listed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.EscalationSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: a plan whose review has been due and is not held. */
@Repository
public class LatePlans implements EscalationSource {
    private final JdbcClient jdbc;

    LatePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return jdbc.sql("select school_id, owner, since from risk.plans_late(:on)").param("on", on)
                .query((row, _) -> new Late("risk.PLAN_REVIEW", new OrgId(row.getObject("school_id", UUID.class)), new AccountId(row.getObject("owner", UUID.class)), row.getObject("since", LocalDate.class)))
                .list();
    }

    @Override
    public String ownLink() {
        return "/risk/plans";
    }

    @Override
    public String othersLink() {
        return "/risk/plans";
    }
}
