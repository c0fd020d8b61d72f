package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many records at once. */
@Repository
class PastSql {
    private final JdbcClient jdbc;

    PastSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(PastRecords.Past past, byte[] told, byte @Nullable [] textMark) {
        CareRecord record() {
            return past.record();
        }

        Common common() {
            return past.record().common();
        }
    }

    record StepLine(UUID id, RecordId record, byte[] what, AccountId owner, LocalDate due, boolean done) {}

    void records(List<Line> lines) {
        jdbc.sql("""
                insert into care.record (county_id, id, kind, on_day, at_time, minutes, mode, reached, serves, school_id, class_id, done_by,
                                         entered_by, entered_at, late, topics, priorities, told_sealed, text_mark, also, children)
                select viewer.county(), id, kind, on_day, at_time, minutes, mode, reached, serves::text[], school, klass, done_by,
                       entered_by, entered_at, late, topics::text[], priorities::text[], decode(told, 'hex'), decode(mark, 'hex'), also::text[], children
                  from unnest(:ids::uuid[], :kinds::text[], :days::date[], :times::time[], :minutes::integer[], :modes::text[], :reached::boolean[],
                              :serves::text[], :schools::uuid[], :classes::uuid[], :doneBy::uuid[], :by::uuid[], :at::timestamptz[], :late::boolean[],
                              :topics::text[], :priorities::text[], :told::text[], :marks::text[], :also::text[], :children::integer[])
                       as line (id, kind, on_day, at_time, minutes, mode, reached, serves, school, klass, done_by, entered_by, entered_at, late,
                                topics, priorities, told, mark, also, children)
                """)
                .param("ids", column(lines, line -> line.record().id().value())).param("kinds", column(lines, line -> line.record().matter()))
                .param("days", column(lines, line -> line.common().day())).param("times", column(lines, line -> line.common().time()))
                .param("minutes", column(lines, line -> line.common().minutes())).param("modes", column(lines, line -> line.common().mode()))
                .param("reached", column(lines, line -> line.common().reached())).param("serves", column(lines, line -> array(line.record().serves())))
                .param("schools", column(lines, line -> line.past().school().value()))
                .param("classes", column(lines, line -> line.past().klass() == null ? null : line.past().klass().value()))
                .param("doneBy", column(lines, line -> (line.common().doneBy() == null ? line.past().by() : line.common().doneBy()).value()))
                .param("by", column(lines, line -> line.past().by().value())).param("at", column(lines, line -> line.past().at()))
                .param("late", column(lines, line -> line.past().late())).param("topics", column(lines, line -> array(line.common().topics())))
                .param("priorities", column(lines, line -> array(line.common().priorities()))).param("told", column(lines, line -> HexFormat.of().formatHex(line.told())))
                .param("marks", column(lines, line -> line.textMark() == null ? null : HexFormat.of().formatHex(line.textMark())))
                .param("also", column(lines, line -> array(line.common().also()))).param("children", column(lines, line -> line.common().children().size()))
                .update();
    }

    private record Seat(PastRecords.Past past, UUID child, @Nullable Mood mood) {
        CareRecord record() {
            return past.record();
        }
    }

    void children(List<PastRecords.Past> past) {
        var seats = new ArrayList<Seat>();
        for (var one : past) for (var child : one.record().common().children()) seats.add(new Seat(one, child.value(), one.record().common().moods().get(child)));
        jdbc.sql("""
                insert into care.record_child (county_id, record_id, child_id, on_day, kind, serves, mood, parties, in_person)
                select viewer.county(), record, child, on_day, kind, serves::text[], mood, parties::text[], in_person
                  from unnest(:records::uuid[], :children::uuid[], :days::date[], :kinds::text[], :serves::text[], :moods::text[], :parties::text[], :inPerson::boolean[])
                       as line (record, child, on_day, kind, serves, mood, parties, in_person)
                """)
                .param("records", column(seats, seat -> seat.record().id().value())).param("children", column(seats, Seat::child))
                .param("days", column(seats, seat -> seat.record().common().day())).param("kinds", column(seats, seat -> seat.record().matter()))
                .param("serves", column(seats, seat -> array(seat.record().serves()))).param("moods", column(seats, Seat::mood))
                .param("parties", column(seats, seat -> array(seat.record().common().parties())))
                .param("inPerson", column(seats, seat -> seat.record().common().reached() && seat.record().common().mode() == Mode.IN_PERSON))
                .update();
    }

    void steps(List<StepLine> steps) {
        if (steps.isEmpty()) return;
        jdbc.sql("""
                insert into care.step (county_id, id, record_id, what_sealed, owner_id, due_on, done_at, done_by)
                select viewer.county(), id, record, decode(what, 'hex'), owner, due_on, case when done then due_on + time '17:00' end, case when done then owner end
                  from unnest(:ids::uuid[], :records::uuid[], :whats::text[], :owners::uuid[], :dues::date[], :done::boolean[]) as step (id, record, what, owner, due_on, done)
                """)
                .param("ids", column(steps, StepLine::id)).param("records", column(steps, step -> step.record().value()))
                .param("whats", column(steps, step -> HexFormat.of().formatHex(step.what()))).param("owners", column(steps, step -> step.owner().value()))
                .param("dues", column(steps, StepLine::due)).param("done", column(steps, StepLine::done)).update();
    }

    /** What each line has here, as the driver takes it. */
    private static <T> @Nullable String[] column(Collection<T> lines, Function<T, @Nullable Object> of) {
        return lines.stream().map(of).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /** An array in an array: names and words without quotes. */
    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
