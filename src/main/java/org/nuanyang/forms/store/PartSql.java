package org.nuanyang.forms.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the county has sent to schools. */
@Repository
class PartSql {
    private static final String PART = """
            select form_id, school_id, due_on, version, left_cells, taken_on, submitted_at
              from forms.part
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    PartSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To those who do not have it yet; how many. */
    int send(FormId form, Collection<UUID> schools, LocalDate due, Viewer by, Instant at) {
        return jdbc.sql("""
                insert into forms.part (county_id, form_id, school_id, due_on, sent_by, sent_at, version)
                select :county, :form, school::uuid, :due, :by, :at, 0
                  from unnest(:schools::text[]) as school
                on conflict do nothing
                """)
                .param("county", by.county()).param("form", form.value()).param("schools", Rows.texts(schools)).param("due", due)
                .param("by", by.accountId()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<Part> of(FormId form) {
        return jdbc.sql(PART + " and form_id = :form").param("form", form.value()).query((row, _) -> part(row)).list();
    }

    Optional<Part> hold(FormId form, OrgId school) {
        return jdbc.sql(PART + " and form_id = :form and school_id = :school for update").param("form", form.value()).param("school", school.value())
                .query((row, _) -> part(row)).optional();
    }

    /** What these schools have not answered, the most urgent first. */
    List<Part> open(Collection<UUID> schools, int atMost) {
        return jdbc.sql(PART + " and school_id = any (:schools::uuid[]) and submitted_at is null order by due_on, form_id limit :atMost")
                .param("schools", Rows.texts(schools)).param("atMost", atMost).query((row, _) -> part(row)).list();
    }

    void submit(FormId form, OrgId school, byte[] figures, int left, LocalDate takenOn, Viewer by, Instant at) {
        jdbc.sql("""
                update forms.part
                   set figures_sealed = :figures, left_cells = :left, taken_on = :on, submitted_by = :by, submitted_at = :at, version = version + 1
                 where county_id = (select viewer.county()) and form_id = :form and school_id = :school
                """)
                .param("figures", figures).param("left", left).param("on", takenOn).param("by", by.accountId()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("form", form.value()).param("school", school.value()).update();
    }

    Map<UUID, byte[]> figures(FormId form) {
        var figures = new HashMap<UUID, byte[]>();
        jdbc.sql("select school_id, figures_sealed from forms.part where county_id = (select viewer.county()) and form_id = :form and figures_sealed is not null")
                .param("form", form.value()).query(row -> {
                    figures.put(row.getObject(1, UUID.class), row.getBytes(2));
                });
        return figures;
    }

    private static Part part(ResultSet row) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new Part(new FormId(row.getObject("form_id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), row.getObject("due_on", LocalDate.class),
                row.getInt("version"), row.getObject("left_cells", Integer.class), row.getObject("taken_on", LocalDate.class), instant(submitted));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
