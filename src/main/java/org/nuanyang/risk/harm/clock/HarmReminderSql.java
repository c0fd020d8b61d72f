package org.nuanyang.risk.harm.clock;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.harm.HarmBody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HarmReminderSql {
    private final JdbcClient jdbc;

    HarmReminderSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reporter null once accused too
     * @param officers all of the county's but who is accused
     */
    record Overdue(UUID report, HarmBody body, Instant due, @Nullable AccountId reporter, List<AccountId> heads, List<AccountId> receivers, List<AccountId> officers) {}

    List<Overdue> overdue(Instant now) {
        return jdbc.sql("select report_id, body, due_at, reporter, heads, receivers, officers from risk.overdue_clocks(:now)").param("now", utc(now))
                .query((row, _) -> new Overdue(row.getObject("report_id", UUID.class), HarmBody.valueOf(row.getString("body")), instant(row, "due_at"),
                        account(row.getObject("reporter", UUID.class)), accounts(row, "heads"), accounts(row, "receivers"), accounts(row, "officers"))).list();
    }

    /** False when this step was told before. */
    boolean note(Overdue overdue, int step, Instant at) {
        return jdbc.sql("""
                insert into risk.harm_reminder (county_id, report_id, body, step, told_at)
                values (viewer.county(), :report, :body, :step, :at)
                on conflict do nothing
                """).param("report", overdue.report()).param("body", overdue.body().name()).param("step", step).param("at", utc(at)).update() == 1;
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static List<AccountId> accounts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(AccountId::new).toList();
    }
}
