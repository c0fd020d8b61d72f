package org.nuanyang.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EscalationSql {
    private final JdbcClient jdbc;

    EscalationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that nobody had been told of at this step. */
    List<EscalationSource.Late> insert(int county, List<EscalationSource.Late> late, Step step, LocalDate on) {
        return jdbc.sql("""
                insert into notices.escalation (county_id, matter, org_id, account_id, since_on, step, told_on)
                select :county, each.matter, each.org, each.account, each.since, :step, :on::date
                  from unnest(:matters::text[], :orgs::uuid[], :accounts::uuid[], :sinces::date[]) as each (matter, org, account, since)
                 order by each.account, each.matter, each.org, each.since
                on conflict do nothing
                returning matter, org_id, account_id, since_on
                """)
                .param("county", county).param("step", step.name()).param("on", on)
                .param("matters", late.stream().map(EscalationSource.Late::matter).toArray(String[]::new))
                .param("orgs", late.stream().map(each -> each.place().value()).toArray(UUID[]::new))
                .param("accounts", late.stream().map(each -> each.person().value()).toArray(UUID[]::new))
                .param("sinces", late.stream().map(each -> each.since().toString()).toArray(String[]::new))
                .query((row, _) -> new EscalationSource.Late(
                        row.getString("matter"), new OrgId(row.getObject("org_id", UUID.class)), new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("since_on", LocalDate.class)))
                .list();
    }

    int forget(int county, LocalDate before) {
        return jdbc.sql("delete from notices.escalation where county_id = :county and told_on < :before")
                .param("county", county).param("before", before).update();
    }
}
