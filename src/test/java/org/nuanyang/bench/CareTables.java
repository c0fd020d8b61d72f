package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nuanyang.bench.Counties.Laid;
import org.nuanyang.calendar.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables a county among others has, and how much of them. */
record CareTables(JdbcClient owner) {
    static List<Laid> of(JdbcClient owner) {
        return new CareTables(owner).tables();
    }

    /** Of other counties the last twelve months of records, what is owed from the beginning of this school year to the month ahead, and nothing sealed. */
    private List<Laid> tables() {
        var yearAgo = "'" + LocalDate.now().minusYears(1) + "'";
        var ofLate = "period_until between '" + SchoolYear.of(LocalDate.now()).from() + "' and '" + LocalDate.now().plusMonths(1) + "'";
        var all = new ArrayList<>(List.of(
                new Laid("access.org", "array_position(array['COUNTY','TOWNSHIP','SCHOOL','TEACHING_POINT','CLASS'], kind)", "true", Set.of()),
                Laid.all("access.org_within"),
                new Laid("roster.child", "", "true", Set.copyOf(sealed("roster.child"))),
                Laid.all("roster.child_sign"), Laid.all("roster.enrolment"), Laid.all("roster.spell"), Laid.all("roster.county_definition"),
                Laid.all("pairing.helper"), Laid.all("pairing.pairing"), Laid.all("pairing.letter"), Laid.all("pairing.key_child"),
                Laid.all("care.duty"), Laid.all("care.latest"),
                new Laid("care.planning_run", "", "finished_at is not null", Set.of()),
                new Laid("care.quota", "period_from, child_id", ofLate, Set.of()),
                new Laid("care.record", "on_day, id", "on_day > " + yearAgo, Set.of("told_sealed", "text_mark")),
                new Laid("care.record_child", "on_day, record_id", "on_day > " + yearAgo, Set.of())));
        for (var table : kept()) all.add(new Laid("indicators." + table, "", table.equals("presence") ? "month > " + yearAgo : table.equals("duty_sum") ? ofLate : "true", Set.of()));
        return all;
    }

    private List<String> kept() {
        return owner.sql("""
                select relname from pg_class
                 where relnamespace = 'indicators'::regnamespace and relkind = 'r' and relname !~ 'closing|delta|stale'
                   and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'county_id')
                 order by relname
                """).query(String.class).list();
    }

    private List<String> sealed(String table) {
        return owner.sql("select attname from pg_attribute where attrelid = :table::regclass and attname ~ '_(sealed|blind)$' and not attnotnull and not attisdropped")
                .param("table", table).query(String.class).list();
    }
}
