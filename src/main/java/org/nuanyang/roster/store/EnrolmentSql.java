package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each child was on which day: follows the files. */
@Repository
class EnrolmentSql {
    private final JdbcClient jdbc;

    EnrolmentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Brings the enrolments of these files in line with where they stand now.
     *
     * @param on the day from which each stands there
     * @param undoing what is undone never was
     */
    void follow(Collection<StoredFile> files, Function<StoredFile, LocalDate> on, boolean undoing) {
        var first = files.stream().filter(EnrolmentSql::first).map(file -> file.id).toList();
        if (!first.isEmpty()) {
            jdbc.sql("select roster.place_new(:children::uuid[])::text").param("children", Rows.texts(first)).query(String.class).list();
        }
        var known = files.stream().filter(file -> !first(file)).toList();
        if (known.isEmpty()) return;
        var rows = new Rows<>(known).text("id", file -> file.id).text("day", on::apply);
        jdbc.sql("select roster.follow_placements(:id::uuid[], :day::date[], :undoing)::text")
                .params(rows.params()).param("undoing", undoing).query(String.class).list();
    }

    private static boolean first(StoredFile file) {
        return file.isNew && file.left == null;
    }
}
