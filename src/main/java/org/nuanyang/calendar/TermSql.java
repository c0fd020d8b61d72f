package org.nuanyang.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermSql {
    private final JdbcClient jdbc;

    TermSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Term> of(int county, SchoolYear year) {
        return jdbc.sql("""
                select number, from_on, until_on
                  from calendar.term
                 where county_id = :county
                   and school_year = :year
                 order by number
                """).param("county", county).param("year", year.starts())
                .query((row, _) -> new Term(
                        year,
                        row.getInt("number"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    void put(int county, Term term) {
        jdbc.sql("""
                insert into calendar.term (county_id, school_year, number, from_on, until_on)
                values (:county, :year, :number, :from, :until)
                on conflict (county_id, school_year, number) do update
                   set from_on = excluded.from_on,
                       until_on = excluded.until_on
                """)
                .param("county", county).param("year", term.year().starts()).param("number", term.number())
                .param("from", term.from()).param("until", term.until())
                .update();
    }
}
