package org.nuanyang.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** Whom a helper sees follows from the pairings of this moment. Asked on every request: one indexed query. */
@Component
class HelperGrants implements Grants {
    private final JdbcClient jdbc;
    private final Clock clock;

    HelperGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Duty> helping(int county, AccountId account, LocalDate on) {
        return jdbc.sql("select child_id, school_id, from_on, outside from pairing.helping(:county, :account, :on)")
                .param("county", county).param("account", account.value()).param("on", on)
                .query((row, _) -> new Duty(row.getBoolean("outside") ? Role.OUTSIDE_HELPER : Role.HELPER,
                        new OrgId(row.getObject("school_id", UUID.class)), row.getObject("child_id", UUID.class),
                        row.getObject("from_on", LocalDate.class), null))
                .list();
    }

    @Override
    public List<Held> seeing(int county, UUID child, OrgId school, @Nullable OrgId klass, Instant now) {
        return jdbc.sql("select account_id, school_id, from_on, outside from pairing.helped_by(:county, :child, :on)")
                .param("county", county).param("child", child).param("on", LocalDate.ofInstant(now, clock.getZone()))
                .query((row, _) -> new Held(new AccountId(row.getObject("account_id", UUID.class)),
                        new Duty(row.getBoolean("outside") ? Role.OUTSIDE_HELPER : Role.HELPER, new OrgId(row.getObject("school_id", UUID.class)),
                                child, row.getObject("from_on", LocalDate.class), null)))
                .list();
    }
}
