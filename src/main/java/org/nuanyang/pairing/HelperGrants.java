package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    HelperGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
