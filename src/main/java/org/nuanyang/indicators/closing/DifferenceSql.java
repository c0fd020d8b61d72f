package org.nuanyang.indicators.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DifferenceSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    DifferenceSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Children by name, then duties; beside each what was last said about just that. */
    List<Difference> of(Closing closing) {
        return Stream.concat(children(closing).stream(), duties(closing).stream()).toList();
    }

    private List<Difference> children(Closing closing) {
        return jdbc.sql("""
                select other.child_id, coalesce(other.child_name, card.name) as name, other.class_id, null::uuid as duty_id, null as matter, other.what, other.was, other.now,
                       said.reason_id
                  from indicators.children_otherwise(:month, :school) as other
                  left join roster.child_card as card on card.county_id = (select viewer.county()) and card.id = other.child_id
                  left join lateral (select difference.reason_id
                                       from indicators.closing_difference as difference
                                       join indicators.closing_reason as reason on reason.county_id = difference.county_id and reason.id = difference.reason_id
                                      where difference.county_id = (select viewer.county()) and difference.child_id = other.child_id and difference.what = other.what
                                        and difference.now = other.now and difference.was = other.was and reason.closing_id = :closing
                                      order by reason.at_time desc
                                      limit 1) as said on true
                 order by card.sort_name, other.child_id, other.what desc
                """).param("month", closing.period().from()).param("school", closing.school().value()).param("closing", closing.id()).query(DifferenceSql::difference).list();
    }

    private List<Difference> duties(Closing closing) {
        return jdbc.sql("""
                select null::uuid as child_id, null as name, other.class_id, other.duty_id, other.matter, 'DUTY' as what, other.was, other.now, said.reason_id
                  from (select duties.class_id, duties.duty_id, duties.matter, duties.was_done || '/' || duties.was_owed as was, duties.now_done || '/' || duties.now_owed as now
                          from indicators.duties_otherwise(:month, :school) as duties) as other
                  left join lateral (select difference.reason_id
                                       from indicators.closing_difference as difference
                                       join indicators.closing_reason as reason on reason.county_id = difference.county_id and reason.id = difference.reason_id
                                      where difference.county_id = (select viewer.county()) and difference.duty_id = other.duty_id
                                        and difference.class_id is not distinct from other.class_id
                                        and difference.now = other.now and difference.was = other.was and reason.closing_id = :closing
                                      order by reason.at_time desc
                                      limit 1) as said on true
                 order by other.matter, other.class_id, other.duty_id
                """).param("month", closing.period().from()).param("school", closing.school().value()).param("closing", closing.id()).query(DifferenceSql::difference).list();
    }

    void explain(Closing closing, Reason reason, Collection<Difference> differences) {
        jdbc.sql("""
                insert into indicators.closing_reason (county_id, id, closing_id, by_account, at_time, words_sealed)
                values (viewer.county(), :id, :closing, :by, :at, :words)
                """).param("id", reason.id()).param("closing", closing.id()).param("by", reason.by().value())
                .param("at", reason.at().atOffset(ZoneOffset.UTC)).param("words", vault.seal(reason.words())).update();
        var rows = new Rows<>(List.copyOf(differences)).text("what", Difference::what).text("child", Difference::child).text("class", Difference::klass)
                .text("duty", Difference::duty).text("was", Difference::was).text("now", Difference::now);
        jdbc.sql("""
                insert into indicators.closing_difference (county_id, reason_id, what, child_id, class_id, duty_id, was, now)
                select viewer.county(), :reason, listed.*
                  from unnest(:what::text[], :child::uuid[], :class::uuid[], :duty::uuid[], :was::text[], :now::text[]) as listed
                """).param("reason", reason.id()).params(rows.params()).update();
    }

    List<Reason> reasons(Closing closing) {
        return jdbc.sql("""
                select id, by_account, at_time, words_sealed
                  from indicators.closing_reason
                 where county_id = (select viewer.county()) and closing_id = :closing
                 order by at_time desc, id desc
                """).param("closing", closing.id())
                .query((row, _) -> new Reason(row.getObject("id", UUID.class), new AccountId(row.getObject("by_account", UUID.class)),
                        row.getObject("at_time", OffsetDateTime.class).toInstant(), vault.open(row.getBytes("words_sealed")))).list();
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        var matter = row.getString("matter");
        return new Difference(Difference.What.valueOf(row.getString("what")), row.getObject("child_id", UUID.class), row.getString("name"), klass == null ? null : new OrgId(klass),
                row.getObject("duty_id", UUID.class), matter == null ? null : Matter.valueOf(matter), row.getString("was"), row.getString("now"), row.getObject("reason_id", UUID.class));
    }
}
