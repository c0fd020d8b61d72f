package org.nuanyang.mind.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many sealed notes somebody has written and keeps; none is opened. */
@Repository
class OwnNoteSql {
    private final JdbcClient jdbc;

    OwnNoteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Notes(long notes, long children) {}

    Notes of(AccountId who, Collection<UUID> schools, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select count(*) as notes, count(distinct note.child_id) as children
                  from mind.folder
                  join mind.note    on note.county_id = folder.county_id and note.folder_id = folder.id
                  join mind.wording on wording.county_id = note.county_id and wording.note_id = note.id and wording.version = 1
                 where folder.county_id = (select viewer.county()) and folder.keeper = :who and folder.school_id = any (:schools::uuid[])
                   and note.on_day between :from and :until and wording.written_by = :who
                """).param("who", who.value()).param("schools", Rows.texts(schools)).param("from", from).param("until", until).query(Notes.class).single();
    }
}
