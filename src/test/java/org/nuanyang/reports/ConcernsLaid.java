package org.nuanyang.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.nuanyang.access.Org;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is of concern in a {@link RandomSchool}, laid past the doors: attendance told once and again, drills, dangers, notices, checks of care. */
record ConcernsLaid(JdbcClient owner, Random random) {
    private static final int COUNTY = 990101;
    private static final byte[] SEALED = {1, 2, 3};

    void in(RandomSchool school, LocalDate today) {
        if (school.kind == RandomSchool.Kind.EMPTY) return;
        school.classes.forEach(klass -> attended(school, klass, today));
        for (int each = random.nextInt(3); each >= 0; each--) drill(school, day(today), each == 1);
        for (int each = random.nextInt(4); each >= 0; each--) hazard(school, today);
        school.children.forEach(child -> told(school, child.value(), today));
    }

    private void attended(RandomSchool school, Org klass, LocalDate today) {
        for (var on : List.of(today, today.minusMonths(1), today.minusMonths(2), LocalDate.of(2025, 11, 12), day(today))) {
            int version = 1 + random.nextInt(2);
            for (int each = 1; each <= version; each++) {
                int onRoll = 20 + random.nextInt(20), absent = random.nextInt(4);
                owner.sql("""
                        insert into risk.class_report (county_id, class_id, on_day, version, school_id, on_roll, absent, unexplained, late, left_early, reported_by, reported_at)
                        values (:county, :class, :on, :version, :school, :roll, :absent, :unexplained, 0, 0, :by, now()) on conflict do nothing
                        """).param("county", COUNTY).param("class", klass.id().value()).param("on", on).param("version", each).param("school", school.school.id().value())
                        .param("roll", onRoll).param("absent", absent).param("unexplained", random.nextInt(absent + 1)).param("by", school.principal.id().value()).update();
            }
        }
    }

    private void drill(RandomSchool school, LocalDate on, boolean removed) {
        owner.sql("""
                insert into risk.drill (county_id, id, school_id, kind, on_day, led_by, pupils, staff, found, written_by, written_at, removed_by, removed_at)
                values (:county, gen_random_uuid(), :school, 'DISASTER', :on, '校长', :pupils, 3, '通道要清', :by, now(), case when :removed then :by end, case when :removed then now() end)
                """).param("county", COUNTY).param("school", school.school.id().value()).param("on", on).param("pupils", random.nextInt(40)).param("by", school.principal.id().value())
                .param("removed", removed).update();
    }

    private void hazard(RandomSchool school, LocalDate today) {
        var seen = day(today);
        boolean told = random.nextBoolean(), righted = random.nextBoolean();
        owner.sql("""
                insert into risk.hazard (county_id, id, school_id, kind, place, what, seen_on, reported_by, reported_at, body, told_on, told_by, righted_on, result, righted_by)
                values (:county, gen_random_uuid(), :school, 'WATER', '桥下', '没有护栏', :seen, :by, now(), case when :told then '水利站' end, case when :told then :seen + 1 end, case when :told then :by end,
                        case when :righted then :seen + :days end, case when :righted then '装了' end, case when :righted then :by end)
                """).param("county", COUNTY).param("school", school.school.id().value()).param("seen", seen).param("by", school.principal.id().value())
                .param("told", told).param("righted", righted).param("days", random.nextInt(60)).update();
    }

    private void told(RandomSchool school, UUID child, LocalDate today) {
        var on = day(today);
        owner.sql("""
                insert into risk.parent_notice (county_id, id, child_id, school_id, matter, party, way, text_sealed, sent_on, sent_by, sent_at, answered_on, answer_sealed, noted_by, noted_at)
                values (:county, gen_random_uuid(), :child, :school, 'STUDY', 'FATHER', 'PHONE', :sealed, :on, :by, now(),
                        case when :answered then :on + 1 end, case when :answered then :sealed::bytea end, case when :answered then :by end, case when :answered then now() end)
                """).param("county", COUNTY).param("child", child).param("school", school.school.id().value()).param("sealed", SEALED).param("on", on)
                .param("by", school.principal.id().value()).param("answered", random.nextBoolean()).update();
        owner.sql("""
                insert into risk.care_check (county_id, id, child_id, agreement_id, on_day, way, lives_there, capable, in_touch, child_content, said_sealed, done_by, done_at)
                values (:county, gen_random_uuid(), :child, gen_random_uuid(), :on, 'VISIT', true, :capable, true, true, :sealed, :by, now())
                """).param("county", COUNTY).param("child", child).param("on", on).param("capable", random.nextBoolean()).param("sealed", SEALED).param("by", school.principal.id().value()).update();
    }

    private LocalDate day(LocalDate today) {
        return today.minusDays(random.nextInt(150));
    }
}
