package org.nuanyang.study.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.EscalationSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: a stage whose day has passed and whose effect is not told. */
@Repository
class LateStudyPlans implements EscalationSource {
    private final JdbcClient jdbc;

    LateStudyPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return jdbc.sql("select school_id, person, since from study.stages_late(:on)").param("on", on)
                .query((row, _) -> new Late("study.PLAN_STAGE", new OrgId(row.getObject("school_id", UUID.class)), new AccountId(row.getObject("person", UUID.class)), row.getObject("since", LocalDate.class)))
                .list();
    }

    @Override
    public String ownLink() {
        return "/study/plans?show=due";
    }

    @Override
    public String othersLink() {
        return "/study/plans?show=due";
    }
}
