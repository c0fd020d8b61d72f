package org.nuanyang.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Grants;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been approved becomes sight for its days, and ends the moment it is revoked. */
@Component
class ApprovalGrants implements Grants {
    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Duty> beyondDuty(int county, AccountId account, Instant now) {
        return jdbc.sql("select kind, org_id, child_id, from_on, until_on from protection.granted(:county, :account, :on)")
                .param("county", county).param("account", account.value()).param("on", LocalDate.ofInstant(now, clock.getZone()))
                .query((row, _) -> new Duty(ApprovalKind.valueOf(row.getString("kind")).role(), new OrgId(row.getObject("org_id", UUID.class)),
                        row.getObject("child_id", UUID.class), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)))
                .list();
    }
}
