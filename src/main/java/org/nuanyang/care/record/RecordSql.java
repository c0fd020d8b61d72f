package org.nuanyang.care.record;

import static org.nuanyang.database.Rows.*;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes records. Each method is one statement. */
@Repository
class RecordSql {
    private final JdbcClient jdbc;

    RecordSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is written of a record besides what it tells.
     *
     * @param told the texts, sealed
     * @param textMark of the main text, so that the same one is found again; null where it is short
     */
    record Writing(CareRecord record, UUID school, @Nullable UUID klass, AccountId doneBy, byte[] told, byte @Nullable [] textMark) {}

    /** False when there is a record with this id, whosever it is. */
    boolean insert(Writing writing, byte[] sentMark, boolean late, AccountId by, Instant at) {
        var record = writing.record();
        var common = record.common();
        return jdbc.sql("""
                insert into care.record (county_id, id, kind, on_day, at_time, minutes, mode, reached, serves, school_id, class_id, done_by,
                                         entered_by, entered_at, late, topics, priorities, told_sealed, text_mark, sent_mark, also, children)
                values (viewer.county(), :id, :kind, :day, :time, :minutes, :mode, :reached, :serves::text[], :school, :klass, :doneBy,
                        :by, :at, :late, :topics::text[], :priorities::text[], :told, :textMark, :sentMark, :also::text[], :children)
                on conflict do nothing
                """)
                .param("id", record.id().value()).param("kind", record.matter().name()).param("day", common.day())
                .param("time", common.time(), Types.TIME).param("minutes", common.minutes(), Types.INTEGER).param("mode", common.mode().name())
                .param("reached", common.reached()).param("serves", names(record.serves())).param("school", writing.school())
                .param("klass", writing.klass(), Types.OTHER).param("doneBy", writing.doneBy().value()).param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("late", late).param("topics", texts(common.topics()))
                .param("priorities", names(common.priorities())).param("told", writing.told()).param("textMark", writing.textMark(), Types.BINARY)
                .param("sentMark", sentMark).param("also", names(common.also())).param("children", common.children().size())
                .update() == 1;
    }

    /** The children of a record, as they are now: those it had before and has no longer are taken out by {@link #leaveOut}. */
    void children(CareRecord record) {
        var common = record.common();
        jdbc.sql("""
                insert into care.record_child (county_id, record_id, child_id, on_day, kind, serves, mood, parties, in_person)
                select viewer.county(), :id, child.id, :day, :kind, :serves::text[], child.mood, :parties::text[], :inPerson
                  from unnest(:children::uuid[], :moods::text[]) as child (id, mood)
                on conflict (county_id, record_id, child_id) do update
                   set on_day = excluded.on_day, kind = excluded.kind, serves = excluded.serves, mood = excluded.mood,
                       parties = excluded.parties, in_person = excluded.in_person
                """)
                .param("id", record.id().value()).param("day", common.day()).param("kind", record.matter().name())
                .param("serves", names(record.serves())).param("parties", names(common.parties()))
                .param("inPerson", common.reached() && common.mode() == Mode.IN_PERSON)
                .param("children", texts(common.children()))
                .param("moods", common.children().stream().map(child -> common.moods().get(child)).map(mood -> mood == null ? null : mood.name()).toArray(String[]::new))
                .update();
    }

    void leaveOut(RecordId id, Collection<ChildId> stay) {
        jdbc.sql("""
                delete from care.record_child
                 where county_id = (select viewer.county()) and record_id = :id and child_id <> all (:stay::uuid[])
                """).param("id", id.value()).param("stay", texts(stay)).update();
    }

    /** False when somebody was quicker. */
    boolean correct(Writing writing, boolean late, int version) {
        var record = writing.record();
        var common = record.common();
        return jdbc.sql("""
                update care.record
                   set on_day = :day, at_time = :time, minutes = :minutes, mode = :mode, reached = :reached, serves = :serves::text[],
                       school_id = :school, class_id = :klass, done_by = :doneBy, late = :late, topics = :topics::text[],
                       priorities = :priorities::text[], told_sealed = :told, text_mark = :textMark, also = :also::text[], children = :children,
                       version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :version and withdrawn_at is null
                """)
                .param("id", record.id().value()).param("version", version).param("day", common.day()).param("time", common.time(), Types.TIME)
                .param("minutes", common.minutes(), Types.INTEGER).param("mode", common.mode().name()).param("reached", common.reached())
                .param("serves", names(record.serves())).param("school", writing.school()).param("klass", writing.klass(), Types.OTHER)
                .param("doneBy", writing.doneBy().value()).param("late", late).param("topics", texts(common.topics()))
                .param("priorities", names(common.priorities())).param("told", writing.told())
                .param("textMark", writing.textMark(), Types.BINARY).param("also", names(common.also())).param("children", common.children().size())
                .update() == 1;
    }

    boolean withdraw(RecordId id, int version, AccountId by, Instant at) {
        boolean done = jdbc.sql("""
                update care.record
                   set withdrawn_at = :at, withdrawn_by = :by, serves = '{}', version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :version and withdrawn_at is null
                """).param("id", id.value()).param("version", version).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
        if (done) {
            jdbc.sql("update care.record_child set serves = '{}' where county_id = (select viewer.county()) and record_id = :id")
                    .param("id", id.value()).update();
        }
        return done;
    }

    void revise(RecordId id, int version, String what, AccountId by, Instant at, byte @Nullable [] reason, byte[] before) {
        jdbc.sql("""
                insert into care.revision (county_id, record_id, version, what, changed_at, changed_by, reason_sealed, before_sealed)
                values (viewer.county(), :id, :version, :what, :at, :by, :reason, :before)
                """)
                .param("id", id.value()).param("version", version).param("what", what).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value()).param("reason", reason, Types.BINARY).param("before", before).update();
    }

    /** @param whats sealed, in the order of the others */
    void steps(RecordId id, List<UUID> ids, List<byte[]> whats, List<UUID> owners, List<LocalDate> dues) {
        if (ids.isEmpty()) return;
        jdbc.sql("""
                insert into care.step (county_id, id, record_id, what_sealed, owner_id, due_on)
                select viewer.county(), step.id, :record, decode(step.what, 'hex'), step.owner, step.due
                  from unnest(:ids::uuid[], :whats::text[], :owners::uuid[], :dues::date[]) as step (id, what, owner, due)
                """)
                .param("record", id.value()).param("ids", texts(ids))
                .param("whats", whats.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .param("owners", texts(owners)).param("dues", texts(dues)).update();
    }

    /** What was promised and not done is promised anew by a correction, and by nobody after a withdrawal. */
    void forgetOpenSteps(RecordId id) {
        jdbc.sql("delete from care.step where county_id = (select viewer.county()) and record_id = :id and done_at is null")
                .param("id", id.value()).update();
    }

    boolean stepDone(UUID step, AccountId by, Instant at) {
        return jdbc.sql("""
                update care.step
                   set done_at = :at, done_by = :by
                 where county_id = (select viewer.county()) and id = :id and done_at is null
                """).param("id", step).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<RecordId> recordOf(UUID step) {
        return jdbc.sql("select record_id from care.step where county_id = (select viewer.county()) and id = :id")
                .param("id", step).query(UUID.class).optional().map(RecordId::new);
    }

    /** Who sent the record with this id and what, if it is in sight. */
    record Sent(UUID enteredBy, byte @Nullable [] sentMark) {}

    Optional<Sent> sent(RecordId id) {
        return jdbc.sql("select entered_by, sent_mark from care.record where county_id = (select viewer.county()) and id = :id")
                .param("id", id.value()).query((row, _) -> new Sent(row.getObject("entered_by", UUID.class), row.getBytes("sent_mark"))).optional();
    }

    /** Holds the record against others until the end of the transaction; empty when it is not in sight. */
    boolean hold(RecordId id) {
        return jdbc.sql("select 1 from care.record where county_id = (select viewer.county()) and id = :id for update")
                .param("id", id.value()).query(Integer.class).optional().isPresent();
    }

    /** The first end of a period for which a record of this day counts; empty where nothing is owed. */
    Optional<LocalDate> periodUntil(Collection<ChildId> children, Collection<Matter> serves, LocalDate day) {
        return jdbc.sql("""
                select min(quota.period_until)
                  from care.quota
                  join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                 where quota.county_id = (select viewer.county()) and quota.child_id = any (:children::uuid[])
                   and :day between quota.covers_from and quota.covers_until and duty.fulfilled_by && :serves::text[]
                """).param("children", texts(children)).param("day", day).param("serves", names(serves))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }
}
