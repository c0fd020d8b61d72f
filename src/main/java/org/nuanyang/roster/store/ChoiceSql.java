package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.definition.Choice;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Numbers;
import org.nuanyang.roster.definition.NumbersOverTime;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which definition the county works, and since when. */
@Repository
public class ChoiceSql {
    private final JdbcClient jdbc;

    ChoiceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the county of this transaction's viewer works by on a day. */
    public WorkingDefinition inForce(LocalDate on) {
        return inForce(null, on);
    }

    public WorkingDefinition inForce(@Nullable Integer county, LocalDate on) {
        return jdbc.sql("""
                select definition, county_months, education_months, short_visit_days, next.from_on as until
                  from (values (1)) as always
                  left join lateral (select *
                                       from roster.county_definition
                                      where county_id = coalesce(:county::integer, (select viewer.county()))
                                        and withdrawn_at is null and from_on <= :on
                                      order by from_on desc
                                      limit 1) as now on true
                  left join lateral (select min(from_on) as from_on
                                       from roster.county_definition
                                      where county_id = coalesce(:county::integer, (select viewer.county()))
                                        and withdrawn_at is null and from_on > :on) as next on true
                """).param("county", county).param("on", on)
                .query((row, _) -> new WorkingDefinition(
                        row.getString("definition") == null ? WorkingDefinition.USUAL.definition() : Definition.valueOf(row.getString("definition")),
                        row.getString("definition") == null ? WorkingDefinition.USUAL.numbers() : numbers(row),
                        row.getObject("until", LocalDate.class)))
                .single();
    }

    /** The numbers of the county of this transaction's viewer, those decided for days to come included. */
    NumbersOverTime numbersOverTime() {
        var from = new TreeMap<>(NumbersOverTime.USUAL.from());
        jdbc.sql("""
                select *
                  from roster.county_definition
                 where county_id = (select viewer.county()) and withdrawn_at is null
                """).query((row, _) -> from.put(row.getObject("from_on", LocalDate.class), numbers(row))).list();
        return new NumbersOverTime(from);
    }

    /** The latest first, the withdrawn ones too. */
    public List<Choice> all(int county) {
        return jdbc.sql("""
                select *
                  from roster.county_definition
                 where county_id = :county
                 order by from_on desc, decided_at desc
                """).param("county", county).query(ChoiceSql::choice).list();
    }

    public void insert(int county, Choice choice) {
        jdbc.sql("""
                insert into roster.county_definition (county_id, id, from_on, definition, county_months, education_months,
                                                      short_visit_days, decided_by, decided_at)
                values (:county, :id, :from, :definition, :countyMonths, :educationMonths, :shortVisitDays, :by, :at)
                """)
                .param("county", county).param("id", choice.id()).param("from", choice.from())
                .param("definition", choice.definition().name())
                .param("countyMonths", choice.numbers().countyMonths())
                .param("educationMonths", choice.numbers().educationMonths())
                .param("shortVisitDays", choice.numbers().shortVisitDays())
                .param("by", choice.by().value()).param("at", choice.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody else has withdrawn it already. */
    public boolean withdraw(int county, UUID id, AccountId by, Instant at) {
        return jdbc.sql("""
                update roster.county_definition
                   set withdrawn_by = :by, withdrawn_at = :at
                 where county_id = :county and id = :id and withdrawn_at is null
                """)
                .param("county", county).param("id", id).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    public void countAnewFrom(LocalDate day) {
        jdbc.sql("select roster.count_anew_from(:day)::text").param("day", day).query(String.class).list();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        var withdrawnBy = row.getObject("withdrawn_by", UUID.class);
        return new Choice(
                row.getObject("id", UUID.class), row.getObject("from_on", LocalDate.class), Definition.valueOf(row.getString("definition")),
                numbers(row), new AccountId(row.getObject("decided_by", UUID.class)), instant(row, "decided_at"),
                withdrawnBy == null ? null : new AccountId(withdrawnBy), withdrawnBy == null ? null : instant(row, "withdrawn_at"));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(row.getInt("county_months"), row.getInt("education_months"), row.getInt("short_visit_days"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
