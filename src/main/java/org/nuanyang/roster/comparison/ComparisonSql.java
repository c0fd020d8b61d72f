package org.nuanyang.roster.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComparisonSql {
    private final JdbcClient jdbc;
    private final Clock clock;

    ComparisonSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The children on the roll of a school today. */
    List<ChildId> here(OrgId school) {
        return jdbc.sql("""
                select id
                  from roster.child
                 where county_id = (select viewer.county()) and school_id = :school and left_on is null
                """)
                .param("school", school.value()).query((row, _) -> new ChildId(row.getObject("id", UUID.class))).list();
    }

    void note(ImportRun run, List<Note> notes, Viewer by) {
        if (notes.isEmpty()) return;
        jdbc.sql("""
                insert into roster.comparison_note
                       (county_id, id, run_id, school_id, child_id, kind, told_name, told_place, list, reason, noted_by, noted_at)
                select viewer.county(), id, :run, :school, child_id, kind, told_name, told_place, :list, reason, :by, :now
                  from unnest(:id::uuid[], :child::uuid[], :kind::text[], :name::text[], :place::text[], :reason::text[])
                    as told (id, child_id, kind, told_name, told_place, reason)
                """)
                .param("run", run.id().value()).param("school", run.into().value()).param("list", run.fileName())
                .param("by", by.account().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", texts(notes, note -> note.id().toString()))
                .param("child", texts(notes, note -> note.child() == null ? null : note.child().toString()))
                .param("kind", texts(notes, note -> note.kind().name())).param("name", texts(notes, Note::toldName))
                .param("place", texts(notes, Note::toldPlace)).param("reason", texts(notes, Note::reason))
                .update();
    }

    /** What the run has noted goes with it. */
    void forget(RunId run) {
        jdbc.sql("""
                delete from roster.comparison_note
                 where county_id = (select viewer.county()) and run_id = :run
                """)
                .param("run", run.value()).update();
    }

    Page<Note> ofRun(RunId run, int page) {
        var total = jdbc.sql("""
                select count(*)
                  from roster.comparison_note
                 where county_id = (select viewer.county()) and run_id = :run
                """)
                .param("run", run.value()).query(Long.class).single();
        var notes = jdbc.sql("""
                select id, child_id, kind, told_name, told_place, list, reason, noted_at, settled_at
                  from roster.comparison_note
                 where county_id = (select viewer.county()) and run_id = :run
                 order by kind, id
                 limit :size offset :offset
                """)
                .param("run", run.value()).param("size", Page.SIZE).param("offset", Page.offset(page))
                .query((row, _) -> note(row)).list();
        return new Page<>(notes, Page.number(page), Page.SIZE, total);
    }

    /** Told in earlier comparisons of this school about children of these names who are not ours; the latest first. */
    List<Note> strangers(OrgId school, Collection<String> names) {
        return jdbc.sql("""
                select id, child_id, kind, told_name, told_place, list, reason, noted_at, settled_at
                  from roster.comparison_note
                 where county_id = (select viewer.county()) and school_id = :school and kind = 'NOT_OURS'
                   and told_name in (select unnest(:names::text[]))
                 order by noted_at desc
                """)
                .param("school", school.value()).param("names", names.toArray(String[]::new))
                .query((row, _) -> note(row)).list();
    }

    List<Note> toFollowUp(ChildId child) {
        return jdbc.sql("""
                select id, child_id, kind, told_name, told_place, list, reason, noted_at, settled_at
                  from roster.comparison_note
                 where county_id = (select viewer.county()) and child_id = :child and kind = 'FOLLOW_UP' and settled_at is null
                 order by noted_at desc
                """)
                .param("child", child.value()).query((row, _) -> note(row)).list();
    }

    /** The children whom somebody is to find, of schools where the viewer may enrol. */
    List<ChildId> toFollowUp(Collection<UUID> schools) {
        return jdbc.sql("""
                select distinct child_id
                  from roster.comparison_note
                 where county_id = (select viewer.county()) and school_id = any (:schools) and kind = 'FOLLOW_UP' and settled_at is null
                """)
                .param("schools", schools.toArray(UUID[]::new)).query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    boolean settle(ChildId child, Viewer by) {
        return jdbc.sql("""
                update roster.comparison_note
                   set settled_by = :by, settled_at = :now
                 where county_id = (select viewer.county()) and child_id = :child and kind = 'FOLLOW_UP' and settled_at is null
                """)
                .param("by", by.account().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("child", child.value()).update() > 0;
    }

    private static String[] texts(List<Note> notes, java.util.function.Function<Note, @Nullable String> text) {
        return notes.stream().map(text).toArray(String[]::new);
    }

    private static Note note(ResultSet row) throws SQLException {
        var child = row.getObject("child_id", UUID.class);
        return new Note(row.getObject("id", UUID.class), child == null ? null : new ChildId(child), Note.Kind.valueOf(row.getString("kind")),
                row.getString("told_name"), row.getString("told_place"), row.getString("list"), row.getString("reason"),
                instant(row.getTimestamp("noted_at")), instant(row.getTimestamp("settled_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
