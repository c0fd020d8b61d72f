package org.nuanyang.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.audit.AuditSums.Share;
import org.nuanyang.audit.AuditSums.Sum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditSumSql {
    private final JdbcClient jdbc;

    AuditSumSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Sum> byAction(int county, Instant from, Instant to) {
        return jdbc.sql("""
                select action, count(*) as times, count(distinct account_id) as people, count(distinct subject_id) as subjects
                  from audit.entry
                 where county_id = :county and at >= :from and at < :to
                 group by action
                """).param("county", county).param("from", at(from)).param("to", at(to)).query(Sum.class).stream()
                .collect(Collectors.toMap(Sum::action, sum -> sum));
    }

    List<Share> byPerson(int county, Instant from, Instant to, Collection<String> actions, int most) {
        return jdbc.sql("""
                with counted as (
                    select account_id as of, action, count(*) as times
                      from audit.entry
                     where county_id = :county and at >= :from and at < :to and account_id is not null and action = any (:actions)
                     group by account_id, action),
                first as (select of, sum(times) as all_times from counted group by of order by all_times desc, of limit :most)
                select of, action, times
                  from counted
                  join first using (of)
                 order by all_times desc, of, action
                """).param("county", county).param("from", at(from)).param("to", at(to)).param("actions", actions.toArray(String[]::new)).param("most", most)
                .query(Share.class).list();
    }

    List<Share> byPlace(int county, Instant from, Instant to, Collection<String> actions) {
        return jdbc.sql("""
                select org_id as of, action, count(*) as times
                  from audit.entry
                 where county_id = :county and at >= :from and at < :to and org_id is not null and action = any (:actions)
                 group by org_id, action
                """).param("county", county).param("from", at(from)).param("to", at(to)).param("actions", actions.toArray(String[]::new))
                .query(Share.class).list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
