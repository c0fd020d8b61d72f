package org.nuanyang.risk.signal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.nuanyang.risk.signal.RuleBook.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleSql {
    private final JdbcClient jdbc;

    RuleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String kind, boolean used, int n, int m) {}

    Optional<Edition> latest(int county) {
        return editions(county, 1).stream().findFirst();
    }

    /** The latest first. */
    List<Edition> editions(int county, int atMost) {
        return jdbc.sql("""
                select version, made_by, made_at
                  from risk.rule_book
                 where county_id = :county
                 order by version desc
                 limit :atMost
                """).param("county", county).param("atMost", atMost)
                .query((row, _) -> new Edition(row.getInt("version"), new AccountId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant())).list();
    }

    List<Row> rules(int county, int version) {
        return jdbc.sql("select kind, used, n, m from risk.rule where county_id = :county and version = :version")
                .param("county", county).param("version", version).query(Row.class).list();
    }

    /** False when somebody was quicker. */
    boolean insert(int version, Collection<Rule> rules, AccountId by, Instant at) {
        boolean first = jdbc.sql("""
                insert into risk.rule_book (county_id, version, made_by, made_at)
                values (viewer.county(), :version, :by, :at)
                on conflict do nothing
                """).param("version", version).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
        if (!first) return false;
        var rows = new Rows<>(List.copyOf(rules)).text("kind", rule -> rule.kind().name()).text("used", Rule::used).text("n", Rule::n).text("m", Rule::m).params();
        jdbc.sql("""
                insert into risk.rule (county_id, version, kind, used, n, m)
                select viewer.county(), :version, told.kind, told.used, told.n, told.m
                  from unnest(:kind::text[], :used::boolean[], :n::integer[], :m::integer[]) as told (kind, used, n, m)
                """).param("version", version).params(rows).update();
        return true;
    }
}
