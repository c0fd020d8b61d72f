package org.nuanyang.roster.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables of the record know of a child's past. */
@Repository
class GrowthSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    GrowthSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Enrolment(LocalDate fromOn, @Nullable LocalDate untilOn, UUID schoolId, @Nullable UUID classId, String began, @Nullable String ended) {}

    List<Enrolment> enrolments(ChildId child) {
        return jdbc.sql("""
                select from_on, until_on, school_id, class_id, began, ended
                  from roster.enrolment
                 where county_id = (select viewer.county()) and child_id = :child and not mistaken
                """).param("child", child.value()).query(Enrolment.class).list();
    }

    record Away(String side, @Nullable RoughDate from, @Nullable LocalDate until, LocalDate notedOn, @Nullable String place) {}

    List<Away> absences(ChildId child) {
        return jdbc.sql("""
                select parent.side, absence.away_from, absence.away_precision, absence.away_until, absence.noted_on,
                       absence.place_sealed
                  from roster.parent
                  join roster.absence on absence.county_id = parent.county_id and absence.person_id = parent.person_id
                 where parent.county_id = (select viewer.county()) and parent.child_id = :child
                """).param("child", child.value()).query(this::away).list();
    }

    record Guardian(int place, String name, @Nullable Relation relation, LocalDate fromOn) {}

    List<Guardian> guardians(ChildId child) {
        return jdbc.sql("""
                select guardian.place, person.name, guardian.relation, guardian.from_on
                  from roster.guardian
                  join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
                 where guardian.county_id = (select viewer.county()) and guardian.child_id = :child
                """).param("child", child.value()).query(Guardian.class).list();
    }

    List<LocalDate> cards(ChildId child) {
        return jdbc.sql("""
                select distinct issued_on
                  from roster.card_issue
                 where county_id = (select viewer.county()) and child_id = :child
                """).param("child", child.value()).query(LocalDate.class).list();
    }

    private Away away(ResultSet row, int number) throws SQLException {
        var precision = row.getString("away_precision");
        var place = row.getBytes("place_sealed");
        return new Away(row.getString("side"),
                precision == null ? null : new RoughDate(row.getObject("away_from", LocalDate.class), RoughDate.Precision.valueOf(precision)),
                row.getObject("away_until", LocalDate.class), row.getObject("noted_on", LocalDate.class), place == null ? null : vault.open(place));
    }
}
