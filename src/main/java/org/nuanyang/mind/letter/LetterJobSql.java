package org.nuanyang.mind.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters as numbers of schools: for the ladder, the job and the counts. */
@Repository
class LetterJobSql {
    private final JdbcClient jdbc;

    LetterJobSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LateSchool(OrgId school, LetterReader reader, LocalDate since) {}

    record Unopened(OrgId school, LetterReader reader) {}

    record Counts(OrgId school, int letters, int inTime, int late, int waiting, int overdue) {}

    List<LateSchool> late(LocalDate on) {
        return jdbc.sql("select school_id, reader, since from mind.letters_late(:on)").param("on", on)
                .query((row, _) -> new LateSchool(new OrgId(row.getObject("school_id", UUID.class)), LetterReader.valueOf(row.getString("reader")), row.getObject("since", LocalDate.class))).list();
    }

    /** Schools where a letter with words of danger has not been opened; each letter is told once. */
    List<Unopened> unopened(Instant at) {
        return jdbc.sql("select school_id, reader from mind.tell_unopened(:at)").param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Unopened(new OrgId(row.getObject("school_id", UUID.class)), LetterReader.valueOf(row.getString("reader")))).list();
    }

    /** How many letters of danger their readers are to be told of now; none while others of the last minutes lie unopened. */
    int ring(OrgId school, LetterReader reader, Instant at, int minutes) {
        return jdbc.sql("select mind.ring(:school, :reader, :at, :minutes)").param("school", school.value()).param("reader", reader.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("minutes", minutes).query(Integer.class).single();
    }

    /** Where some have come that their readers have not been told of. */
    List<Unopened> unrung() {
        return jdbc.sql("select school_id, reader from mind.unrung()")
                .query((row, _) -> new Unopened(new OrgId(row.getObject("school_id", UUID.class)), LetterReader.valueOf(row.getString("reader")))).list();
    }

    int endUnnamed(LocalDate on, int months) {
        return jdbc.sql("select mind.end_unnamed_letters(:on, :months)").param("on", on).param("months", months).query(Integer.class).single();
    }

    List<Counts> counts(LocalDate from, LocalDate until, ZoneId zone) {
        return jdbc.sql("select school_id, letters, in_time, late, waiting, overdue from mind.letter_counts(:from, :until, :zone)")
                .param("from", from).param("until", until).param("zone", zone.getId())
                .query((row, _) -> new Counts(new OrgId(row.getObject("school_id", UUID.class)), row.getInt("letters"), row.getInt("in_time"), row.getInt("late"), row.getInt("waiting"), row.getInt("overdue"))).list();
    }
}
