package org.nuanyang.risk.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegisterSql {
    private final JdbcClient jdbc;

    RegisterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(int version, UUID reportedBy, OffsetDateTime reportedAt) {
        static final Told NOT = new Told(0, new UUID(0, 0), Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }

    Register register(Org klass, LocalDate day, boolean teaches) {
        var told = jdbc.sql("""
                select version, reported_by, reported_at
                  from risk.class_report
                 where county_id = (select viewer.county()) and class_id = :class and on_day = :day
                 order by version desc
                 limit 1
                """).param("class", klass.id().value()).param("day", day).query(Told.class).optional().orElse(Told.NOT);
        return new Register(klass, day, told.version(), teaches, lines(klass, day),
                told.version() == 0 ? null : new AccountId(told.reportedBy()), told.version() == 0 ? null : told.reportedAt().toInstant());
    }

    /** Everybody who was in the class on that day and is in sight, with what holds of them. */
    private List<Register.Line> lines(Org klass, LocalDate day) {
        return jdbc.sql("""
                select card.id, card.name, standing.mark, standing.version
                  from roster.child_placement as stay
                  join roster.child_card as card on card.county_id = stay.county_id and card.id = stay.child_id
                  left join risk.attendance_now as standing
                    on standing.county_id = stay.county_id and standing.child_id = stay.child_id and standing.on_day = :day and standing.class_id = stay.class_id
                 where stay.county_id = (select viewer.county()) and stay.class_id = :class
                   and stay.from_on <= :day and (stay.until_on is null or stay.until_on > :day)
                 order by card.sort_name, card.id
                """).param("class", klass.id().value()).param("day", day)
                .query((row, _) -> line(row.getObject("id", UUID.class), row.getString("name"), row.getString("mark"), row.getInt("version"))).list();
    }

    private static Register.Line line(UUID child, String name, @Nullable String mark, int version) {
        return new Register.Line(new ChildId(child), name, mark == null ? Mark.PRESENT : Mark.valueOf(mark), version);
    }

    /** False when somebody else was quicker. */
    boolean insert(Register told) {
        var tally = told.tally();
        return jdbc.sql("""
                insert into risk.class_report (county_id, class_id, on_day, version, school_id, on_roll, absent, unexplained, late, left_early, reported_by, reported_at)
                values (viewer.county(), :class, :day, :version, :school, :onRoll, :absent, :unexplained, :late, :leftEarly, :by, :at)
                on conflict (county_id, class_id, on_day, version) do nothing
                """).param("class", told.klass().id().value()).param("day", told.day()).param("version", told.version()).param("school", school(told))
                .param("onRoll", tally.onRoll()).param("absent", tally.absent()).param("unexplained", tally.unexplained())
                .param("late", tally.late()).param("leftEarly", tally.leftEarly()).param("by", Objects.requireNonNull(told.by()).value()).param("at", at(told)).update() == 1;
    }

    void mark(Register told, List<Register.Line> changed) {
        for (var line : changed)
            jdbc.sql("""
                    insert into risk.attendance (county_id, child_id, on_day, version, school_id, class_id, mark, set_by, set_at)
                    values (viewer.county(), :child, :day,
                            (select coalesce(max(version), 0) + 1 from risk.attendance as before
                              where before.county_id = viewer.county() and before.child_id = :child and before.on_day = :day),
                            :school, :class, :mark, :by, :at)
                    """).param("child", line.child().value()).param("day", told.day()).param("school", school(told))
                    .param("class", told.klass().id().value()).param("mark", line.mark().name()).param("by", Objects.requireNonNull(told.by()).value()).param("at", at(told)).update();
    }

    private static UUID school(Register told) {
        return Objects.requireNonNull(told.klass().parent()).value();
    }

    private static OffsetDateTime at(Register told) {
        return Objects.requireNonNull(told.at()).atOffset(ZoneOffset.UTC);
    }
}
