package org.nuanyang.mind.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters as whoever reads them sees them: the policies ask whose they are. */
@Repository
class LetterSql {

    private final JdbcClient jdbc;
    private final Vault vault;

    LetterSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those of danger first, then what waits, the most pressing first; of the others the latest. */
    List<ListedThread> list(boolean waiting, @Nullable LetterCursor after, int most) {
        return jdbc.sql("""
                select thread.id, thread.school_id, thread.reader, thread.name_sealed, own.*
                  from mind.letter_thread as thread
                 cross join lateral (
                       select max(letter.written_at) as at, count(*) as letters, min(letter.due_on) filter (where letter.settled is null) as due,
                              coalesce(max(letter.alarm) filter (where letter.next_step is null and letter.alarm = 'WORRY'),
                                       'NONE') as worry, bool_or(letter.next_step is null and letter.alarm = 'DANGER') as danger,
                              bool_or(letter.opened_at is null) as unopened, bool_and(letter.settled is not distinct from 'SET_ASIDE') as aside
                         from mind.letter
                        where letter.county_id = thread.county_id and letter.thread_id = thread.id and letter.from_child) as own
                 where thread.county_id = (select viewer.county()) and (own.due is not null or own.danger or own.worry = 'WORRY') = :waiting
                   and (:after::uuid is null
                        or (:waiting and not own.danger, case when :waiting then coalesce(own.due, 'infinity') else 'infinity' end, - extract(epoch from own.at), thread.id)
                           > (:waiting and not :danger, case when :waiting then coalesce(:due::date, 'infinity') else 'infinity' end, - extract(epoch from :at::timestamptz), :after::uuid))
                 order by :waiting and not own.danger, case when :waiting then coalesce(own.due, 'infinity') else 'infinity' end, - extract(epoch from own.at), thread.id
                 limit :most
                """).param("waiting", waiting).param("most", most).param("after", after == null ? null : after.thread(), Types.OTHER).param("danger", after != null && after.danger())
                .param("due", after == null ? null : after.due(), Types.DATE).param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> new ListedThread(new ThreadId(id(row, "id")), new OrgId(id(row, "school_id")), LetterReader.valueOf(row.getString("reader")),
                        text(row.getBytes("name_sealed")), instant(row, "at"), row.getInt("letters"),
                        row.getObject("due", LocalDate.class), row.getBoolean("danger") ? Alarm.DANGER : Alarm.valueOf(row.getString("worry")), row.getBoolean("unopened"), row.getBoolean("aside"))).list();
    }

    Optional<LetterThread> find(ThreadId thread) {
        return jdbc.sql("""
                select school_id, reader, name_sealed, class_sealed, child_id, code_until
                  from mind.letter_thread
                 where county_id = (select viewer.county()) and id = :id
                """).param("id", thread.value())
                .query((row, _) -> new LetterThread(thread, new OrgId(id(row, "school_id")), LetterReader.valueOf(row.getString("reader")), text(row.getBytes("name_sealed")), text(row.getBytes("class_sealed")),
                        row.getObject("child_id") == null ? null : new ChildId(id(row, "child_id")), row.getObject("code_until", LocalDate.class), letters(thread))).optional();
    }

    private List<Letter> letters(ThreadId thread) {
        return jdbc.sql("""
                select id, written_at, written_by, spoken, text_sealed, due_on, alarm, found_sealed, opened_at, settled, why_sealed, next_step, wants_talk
                  from mind.letter
                 where county_id = (select viewer.county()) and thread_id = :id
                 order by written_at, id
                """).param("id", thread.value()).query((row, _) -> letter(row)).list();
    }

    /** How many were new. */
    int open(List<UUID> seen, AccountId by, Instant at) {
        return jdbc.sql("""
                update mind.letter set opened_at = :at, opened_by = :by
                 where county_id = (select viewer.county()) and id = any (:seen::uuid[]) and from_child and opened_at is null
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).param("seen", Rows.texts(seen)).update();
    }

    /** False when it is there already: a form sent twice. */
    boolean answer(UUID id, ThreadId thread, OrgId school, String text, boolean spoken, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, written_by, spoken)
                values (viewer.county(), :id, :thread, :school, false, :text, :at, :by, :spoken)
                on conflict (county_id, id) do nothing
                """).param("id", id).param("thread", thread.value()).param("school", school.value()).param("text", vault.seal(text))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).param("spoken", spoken).update() == 1;
    }

    int settle(List<UUID> seen, Settled settled, @Nullable String why, AccountId by, LocalDate on, Instant at) {
        return jdbc.sql("""
                update mind.letter
                   set settled = :settled, settled_at = :at, settled_on = :on, settled_by = :by, why_sealed = :why
                 where county_id = (select viewer.county()) and id = any (:seen::uuid[]) and from_child and settled is null
                """).param("settled", settled.name()).param("at", at.atOffset(ZoneOffset.UTC)).param("on", on).param("by", by.value())
                .param("why", why == null ? null : vault.seal(why), Types.BINARY).param("seen", Rows.texts(seen)).update();
    }

    int next(List<UUID> seen, NextStep next, AccountId by, Instant at) {
        return jdbc.sql("""
                update mind.letter set next_step = :next, next_by = :by, next_at = :at
                 where county_id = (select viewer.county()) and id = any (:seen::uuid[]) and from_child and alarm <> 'NONE' and next_step is null
                """).param("next", next.name()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("seen", Rows.texts(seen)).update();
    }

    int match(ThreadId thread, @Nullable ChildId child, AccountId by) {
        return jdbc.sql("""
                update mind.letter_thread set child_id = :child, matched_by = :by
                 where county_id = (select viewer.county()) and id = :thread and child_id is distinct from :child
                """).param("child", child == null ? null : child.value(), Types.OTHER).param("by", by.value()).param("thread", thread.value()).update();
    }

    boolean flag(ThreadId thread, ChildId child, boolean danger, AccountId by, LocalDate on, Instant at) {
        return jdbc.sql("""
                insert into mind.letter_flag (county_id, thread_id, child_id, danger, on_day, flagged_by, flagged_at)
                values (viewer.county(), :thread, :child, :danger, :on, :by, :at)
                on conflict do nothing
                """).param("thread", thread.value()).param("child", child.value()).param("danger", danger).param("on", on).param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Children of the school who are called exactly so, as far as the viewer sees them. */
    List<NamedPupil> named(OrgId school, String name) {
        return jdbc.sql("""
                select id, name, class_id
                  from roster.child_card
                 where county_id = (select viewer.county()) and school_id = :school and name = :name and left_on is null
                 order by class_id, id
                """).param("school", school.value()).param("name", name)
                .query((row, _) -> new NamedPupil(new ChildId(id(row, "id")), row.getString("name"), row.getObject("class_id") == null ? null : new OrgId(id(row, "class_id")))).list();
    }

    record NamedPupil(ChildId id, String name, @Nullable OrgId klass) {}

    private Letter letter(ResultSet row) throws SQLException {
        var found = text(row.getBytes("found_sealed"));
        var by = row.getObject("written_by", UUID.class);
        var settled = row.getString("settled");
        var next = row.getString("next_step");
        return new Letter(id(row, "id"), instant(row, "written_at"), by == null ? null : new AccountId(by), row.getBoolean("spoken"), vault.open(row.getBytes("text_sealed")),
                row.getObject("due_on", LocalDate.class), Alarm.valueOf(row.getString("alarm")), found == null ? List.of() : found.lines().toList(), row.getObject("opened_at") != null,
                settled == null ? null : Settled.valueOf(settled), text(row.getBytes("why_sealed")), next == null ? null : NextStep.valueOf(next), row.getBoolean("wants_talk"));
    }

    private @Nullable String text(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
