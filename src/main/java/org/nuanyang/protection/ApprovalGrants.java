package org.nuanyang.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Grants;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been approved becomes sight for its days, an emergency for its hours; either ends the moment it is taken back. */
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
        var duties = new ArrayList<>(jdbc.sql("select kind, org_id, child_id, from_on, until_on from protection.granted(:county, :account, :on)")
                .param("county", county).param("account", account.value()).param("on", day(now))
                .query((row, _) -> new Duty(ApprovalKind.valueOf(row.getString("kind")).role(), new OrgId(row.getObject("org_id", UUID.class)),
                        row.getObject("child_id", UUID.class), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)))
                .list());
        duties.addAll(jdbc.sql("select child_id, school_id, from_at, until_at from protection.opened_by(:county, :account, :now)")
                .param("county", county).param("account", account.value()).param("now", ApprovalSql.utc(now))
                .query((row, _) -> new Duty(Role.EMERGENCY, new OrgId(row.getObject("school_id", UUID.class)), row.getObject("child_id", UUID.class),
                        day(row.getTimestamp("from_at").toInstant()), day(row.getTimestamp("until_at").toInstant())))
                .list());
        return duties;
    }

    @Override
    public List<Held> seeing(int county, UUID child, OrgId school, @Nullable OrgId klass, Instant now) {
        return jdbc.sql("select account_id, kind, org_id, listed, from_on, until_on from protection.let_see(:county, :child, :now, :on)")
                .param("county", county).param("child", child).param("now", ApprovalSql.utc(now)).param("on", day(now))
                .query((row, _) -> new Held(new AccountId(row.getObject("account_id", UUID.class)), new Duty(role(row.getString("kind")),
                        new OrgId(row.getObject("org_id", UUID.class)), row.getBoolean("listed") ? child : null,
                        row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class))))
                .list();
    }

    private static Role role(String kind) {
        return kind.equals(Role.EMERGENCY.name()) ? Role.EMERGENCY : ApprovalKind.valueOf(kind).role();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
