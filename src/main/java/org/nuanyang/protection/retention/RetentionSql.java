package org.nuanyang.protection.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionSql {
    private static final String DUE = """
              from roster.departed as child
             where child.county_id = (select viewer.county()) and child.erased_on is null and child.left_on <= :until
               and not exists (select from protection.hold
                                where hold.county_id = child.county_id and hold.lifted_at is null
                                  and (hold.child_id = child.id or hold.school_id in (select ancestor_id from access.org_within as within
                                                               where within.county_id = child.county_id and within.org_id = child.school_id)))
               and not exists (select from protection.erasure_item as item
                                where item.county_id = child.county_id and item.child_id = child.id and item.state = 'WAITING')
            """;

    private final JdbcClient jdbc;

    RetentionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RetentionRule> rule(int county, LocalDate on) {
        return jdbc.sql("""
                select from_on, file_years, answer_days
                  from protection.retention_rule
                 where county_id = :county and replaced_at is null and from_on <= :on
                 order by from_on desc
                 limit 1
                """).param("county", county).param("on", on)
                .query((row, _) -> new RetentionRule(row.getObject("from_on", LocalDate.class), row.getInt("file_years"), row.getInt("answer_days"))).optional();
    }

    void decide(int county, UUID id, RetentionRule rule, AccountId by, Instant at) {
        jdbc.sql("""
                update protection.retention_rule
                   set replaced_at = :at
                 where county_id = :county and from_on = :from and replaced_at is null
                """).param("county", county).param("from", rule.from()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                insert into protection.retention_rule (county_id, id, from_on, file_years, answer_days, decided_by, decided_at)
                values (:county, :id, :from, :years, :days, :by, :at)
                """).param("county", county).param("id", id).param("from", rule.from()).param("years", rule.fileYears()).param("days", rule.answerDays())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<DueFile> due(LocalDate until, int size, long offset) {
        return jdbc.sql("select child.id, child.name, child.school_id, child.left_on, child.left_why" + "\n" + DUE + """
                 order by child.left_on, child.id
                 limit :size offset :offset
                """).param("until", until).param("size", size).param("offset", offset)
                .query((row, _) -> new DueFile(row.getObject("id", UUID.class), row.getString("name"), row.getObject("school_id", UUID.class),
                        row.getObject("left_on", LocalDate.class), row.getString("left_why"))).list();
    }

    long count(LocalDate until) {
        return jdbc.sql("select count(*)" + "\n" + DUE).param("until", until).query(Long.class).single();
    }
}
