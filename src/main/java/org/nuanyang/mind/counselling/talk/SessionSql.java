package org.nuanyang.mind.counselling.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.record.Mode;
import org.nuanyang.database.Vault;
import org.nuanyang.mind.FolderId;
import org.nuanyang.mind.NoteId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionSql {
    private static final String SESSION = """
            select session.id, session.child_id, child.name, child.class_id, session.school_id, session.appointment_id, session.note_id, session.on_day, session.minutes,
                   session.way, session.themes_sealed, session.summary, session.held_by
              from mind.session
              join roster.child_card as child on child.county_id = session.county_id and child.id = session.child_id
             where session.county_id = (select viewer.county())
            """;
    private static final String LATEST_FIRST = " order by session.on_day desc, session.written_at desc, session.id desc";

    private final JdbcClient jdbc;
    private final Vault vault;

    SessionSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Session> between(LocalDate from, LocalDate until) {
        return jdbc.sql(SESSION + " and session.on_day between :from and :until" + LATEST_FIRST).param("from", from).param("until", until).query((row, _) -> session(row)).list();
    }

    List<Session> owed() {
        return jdbc.sql(SESSION + " and session.summary = 'OWED'" + LATEST_FIRST).query((row, _) -> session(row)).list();
    }

    List<Session> ofChild(ChildId child) {
        return jdbc.sql(SESSION + " and session.child_id = :child" + LATEST_FIRST).param("child", child.value()).query((row, _) -> session(row)).list();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql(SESSION + " and session.id = :id").param("id", id).query((row, _) -> session(row)).optional();
    }

    /** False when it is there already, or the appointment has one. */
    boolean insert(Session session, FolderId folder, @Nullable UUID careRecord, Instant at) {
        return jdbc.sql("""
                insert into mind.session (county_id, id, folder_id, child_id, school_id, appointment_id, note_id, care_record, on_day, minutes, way, themes_sealed, summary, held_by, written_at)
                values (viewer.county(), :id, :folder, :child, :school, :appointment, :note, :care, :on, :minutes, :way, :themes, 'OWED', :by, :at)
                on conflict do nothing
                """).param("id", session.id()).param("folder", folder.value()).param("child", session.child().value()).param("school", session.school().value())
                .param("appointment", session.appointment(), Types.OTHER).param("note", session.note() == null ? null : session.note().value(), Types.OTHER)
                .param("care", careRecord, Types.OTHER).param("on", session.on()).param("minutes", session.minutes()).param("way", session.way().name())
                .param("themes", vault.seal(session.themes().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))).param("by", session.by().value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Whether the care record was made with it. */
    boolean isCounted(UUID session) {
        return jdbc.sql("select care_record is not null from mind.session where county_id = (select viewer.county()) and id = :id").param("id", session).query(Boolean.class).single();
    }

    void said(UUID session, SummaryState state) {
        jdbc.sql("update mind.session set summary = :state where county_id = (select viewer.county()) and id = :id").param("state", state.name()).param("id", session).update();
    }

    /** False when somebody else was quicker. */
    boolean insert(Summary summary, ChildId child, Instant at) {
        return jdbc.sql("""
                insert into mind.summary (county_id, session_id, version, child_id, on_day, text_sealed, written_by, written_on, written_at)
                values (viewer.county(), :session, :version, :child, :on, :text, :by, :written, :at)
                on conflict do nothing
                """).param("session", summary.session()).param("version", summary.version()).param("child", child.value()).param("on", summary.on())
                .param("text", vault.seal(summary.text())).param("by", summary.by().value()).param("written", summary.writtenOn()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Each in its latest wording, the latest talk first. */
    List<Summary> summaries(ChildId child, int most) {
        return jdbc.sql("""
                select session_id, version, on_day, text_sealed, written_by, written_on
                  from (select distinct on (session_id) session_id, version, on_day, text_sealed, written_by, written_on
                          from mind.summary
                         where county_id = (select viewer.county()) and child_id = :child
                         order by session_id, version desc) as latest
                 order by on_day desc, session_id
                 limit :most
                """).param("child", child.value()).param("most", most).query((row, _) -> summary(row)).list();
    }

    List<Summary> wordings(UUID session) {
        return jdbc.sql("""
                select session_id, version, on_day, text_sealed, written_by, written_on
                  from mind.summary
                 where county_id = (select viewer.county()) and session_id = :session
                 order by version desc
                """).param("session", session).query((row, _) -> summary(row)).list();
    }

    private Summary summary(ResultSet row) throws SQLException {
        return new Summary(row.getObject("session_id", UUID.class), row.getInt("version"), row.getObject("on_day", LocalDate.class), vault.open(row.getBytes("text_sealed")),
                new AccountId(row.getObject("written_by", UUID.class)), row.getObject("written_on", LocalDate.class));
    }

    private Session session(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        var note = row.getObject("note_id", UUID.class);
        return new Session(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), klass == null ? null : new OrgId(klass),
                new OrgId(row.getObject("school_id", UUID.class)), row.getObject("appointment_id", UUID.class), note == null ? null : new NoteId(note),
                row.getObject("on_day", LocalDate.class), row.getInt("minutes"), Mode.valueOf(row.getString("way")), themes(vault.open(row.getBytes("themes_sealed"))),
                SummaryState.valueOf(row.getString("summary")), new AccountId(row.getObject("held_by", UUID.class)));
    }

    private static Set<Theme> themes(String names) {
        return names.isEmpty() ? Set.of() : Arrays.stream(names.split(",")).map(Theme::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
