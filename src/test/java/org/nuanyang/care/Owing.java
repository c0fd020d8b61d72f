package org.nuanyang.care;

import static org.nuanyang.roster.Fact.*;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.RowChange;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Children of whom both parents are away, duties and quotas of a test's own, laid down as they would stand. */
public final class Owing {

    private final JdbcClient owner;
    private final Roster roster;

    private final Replanning planning;

    Owing(OwnerDatabase database, Roster roster, Replanning planning) {
        owner = JdbcClient.create(database.open());
        this.roster = roster;
        this.planning = planning;
    }

    /** Nothing is asked of anybody any more. */
    public void forget() {
        for (var table : List.of("care.quota", "care.latest", "care.record_child", "care.record", "care.duty")) owner.sql("delete from " + table).update();
        owner.sql("delete from roster.child").update();
    }

    /** Each class is without a teacher again. */
    public void withoutTeachers() {
        owner.sql("delete from access.duty where role = 'HOMEROOM'").update();
    }

    public ChildId child(String name, OrgId school, OrgId klass, String birth, boolean withPhone) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse(birth))
                .with(FATHER_NAME, name + "爸").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-03-01"))
                .with(MOTHER_NAME, name + "妈").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-03-01"));
        var told = withPhone ? facts.with(GUARDIAN_NAME, name + "奶").with(GUARDIAN_PHONE, new Phone("13900001234")) : facts;
        var keeper = Scopes.viewer(Role.FILE_KEEPER, school.value());
        var child = keeper.scope().sight().call(() -> ((CommitResult.Committed) roster.commit(
                List.of(new RowChange.New(school, klass, told, LocalDate.of(2025, 9, 1))), UUID.randomUUID(), keeper)).ids().getFirst());
        waitUntilPlanned();
        return child;
    }

    /** A new file is planned right after in the background, which would take the test's own quotas out again. */
    private void waitUntilPlanned() {
        var latest = Instant.now().plusSeconds(30);
        while (owner.sql("select exists (select from care.replan)").query(Boolean.class).single()) {
            if (Instant.now().isAfter(latest)) throw new AssertionError("not planned within half a minute");
            planning.catchUp();
        }
    }

    public CareDutyId duty(Matter matter, OwedBy by, Per per) {
        var id = CareDutyId.next();
        owner.sql("""
                insert into care.duty (county_id, id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, made_by, made_at)
                values (990101, :id, :matter, array[:matter], :by, 1, :per, 'TEACHING', 'ALL', 0, 10, date '2025-09-01', :id, now())
                """).param("id", id.value()).param("matter", matter.name()).param("by", by.name()).param("per", per.name()).update();
        return id;
    }

    /** Owed once from this day to that one, both included. */
    public void quota(ChildId child, CareDutyId duty, OrgId school, OrgId klass, UUID helper, String from, String until, int done) {
        owner.sql("""
                insert into care.quota (county_id, child_id, duty_id, period_from, covers_from, covers_until, period_until, makeup_until,
                                        school_id, class_id, pairing_id, helper_id, owed, done)
                values (990101, :child, :duty, :from::date, :from::date, :until::date, :until::date, :until::date, :school, :klass, :helper::uuid, :helper::uuid, 1, :done)
                """).param("child", child.value()).param("duty", duty.value()).param("from", from).param("until", until)
                .param("school", school.value()).param("klass", klass.value()).param("helper", helper, Types.OTHER).param("done", done).update();
    }

    public void excused(ChildId child) {
        owner.sql("update care.quota set excused = true where child_id = :child").param("child", child.value()).update();
    }

    /** A record as records and the engine leave it. */
    public void done(ChildId child, CareDutyId duty, String periodFrom, Matter matter, String on) {
        owner.sql("update care.quota set done = done + 1 where child_id = :child and duty_id = :duty and period_from = :from::date")
                .param("child", child.value()).param("duty", duty.value()).param("from", periodFrom).update();
        owner.sql("""
                insert into care.latest (county_id, child_id, matter, on_day) values (990101, :child, :matter, :on::date)
                on conflict (county_id, child_id, matter) do update set on_day = excluded.on_day
                """).param("child", child.value()).param("matter", matter.name()).param("on", on).update();
    }

    /** {@code @Import(Owing.Laid.class)} */
    @TestConfiguration
    public static class Laid {
        @Bean
        Owing owing(OwnerDatabase database, Roster roster, Replanning planning) {
            return new Owing(database, roster, planning);
        }
    }
}
