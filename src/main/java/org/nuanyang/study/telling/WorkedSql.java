package org.nuanyang.study.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of a place and stretch. */
@Repository
class WorkedSql {
    private final JdbcClient jdbc;

    WorkedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param plans alive on the last day
     * @param due effects to be told within the stretch, a stage and subject each; told and better of these
     * @param turning alive on the last day; ended within the stretch, with either outcome
     */
    record Worked(long plans, long begun, long due, long told, long better, long groups, long sessions, long there, long turning, long ended, long turned) {
        boolean nothing() {
            return plans + begun + due + groups + sessions + turning + ended == 0;
        }
    }

    Worked of(@Nullable Collection<UUID> schools, @Nullable UUID klass, LocalDate from, LocalDate until) {
        return jdbc.sql("select * from study.worked(:schools::uuid[], :klass::uuid, :from, :until)").param("schools", Rows.textsOrNull(schools)).param("klass", klass)
                .param("from", from).param("until", until).query(Worked.class).single();
    }
}
