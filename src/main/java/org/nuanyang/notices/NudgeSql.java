package org.nuanyang.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NudgeSql {
    private final JdbcClient jdbc;

    NudgeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who had not been nudged about it on this day. In one order, so that two who nudge many do not wait for each other in a ring. */
    Set<AccountId> insert(int county, Collection<AccountId> people, String matter, LocalDate on, UUID by, Instant at) {
        return jdbc.sql("""
                insert into notices.nudge (county_id, account_id, matter, on_day, nudged_by, nudged_at)
                select :county, account, :matter, :on::date, :by::uuid, :at::timestamptz
                  from unnest(:people::uuid[]) as account
                 order by account
                on conflict do nothing
                returning account_id
                """)
                .param("county", county).param("people", ids(people)).param("matter", matter)
                .param("on", on).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class).stream().map(AccountId::new).collect(Collectors.toSet());
    }

    Map<AccountId, Nudges.Last> last(int county, Collection<AccountId> people, String matter) {
        return jdbc.sql("""
                select distinct on (account_id) account_id, on_day, nudged_by
                  from notices.nudge
                 where county_id = :county and account_id = any (:people::uuid[]) and matter = :matter
                 order by account_id, on_day desc
                """).param("county", county).param("people", ids(people)).param("matter", matter)
                .query((row, _) -> new Nudges.Last(
                        new AccountId(row.getObject("account_id", UUID.class)), row.getObject("on_day", LocalDate.class),
                        new AccountId(row.getObject("nudged_by", UUID.class))))
                .stream().collect(Collectors.toMap(Nudges.Last::person, each -> each));
    }

    int forget(int county, LocalDate before) {
        return jdbc.sql("delete from notices.nudge where county_id = :county and on_day < :before")
                .param("county", county).param("before", before).update();
    }

    private static UUID[] ids(Collection<AccountId> people) {
        return people.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
