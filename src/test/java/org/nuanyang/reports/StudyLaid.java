package org.nuanyang.reports;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans, groups and turning of a {@link RandomSchool}, laid past the doors: changed, told twice, ended, mistaken, forgotten. */
record StudyLaid(JdbcClient owner, Random random) {
    private static final int COUNTY = 990101;
    private static final byte[] SEALED = {1, 2, 3};

    void in(RandomSchool school, LocalDate today) {
        if (school.kind == RandomSchool.Kind.EMPTY) return;
        var group = group(school, today);
        int number = 0;
        for (var child : school.children) {
            if (random.nextInt(3) > 0) plan(school, child.value(), today);
            if (random.nextInt(2) > 0) turning(school, child.value(), today);
            if (number++ < 6) member(group, child.value(), today);
        }
        for (int each = 1; each <= 3; each++) session(school, group, each, day(today));
    }

    private void plan(RandomSchool school, UUID child, LocalDate today) {
        var id = UUID.randomUUID();
        var begun = day(today);
        boolean closed = random.nextInt(3) == 0;
        owner.sql("""
                insert into study.plan (county_id, id, child_id, owner, from_on, until_on, begun_by, begun_at, closed_on, closed_by, ending, closing_sealed)
                values (:county, :id, :child, :by, :begun, :begun::date + 120, :by, now(), case when :closed then :begun::date + :days end, case when :closed then :by::uuid end,
                        case when :closed then :ending end, case when :closed then :sealed::bytea end)
                """).param("county", COUNTY).param("id", id).param("child", child).param("by", school.principal.id().value()).param("begun", begun).param("closed", closed)
                .param("days", random.nextInt(60)).param("ending", random.nextInt(4) == 0 ? "MISTAKEN" : "IMPROVED").param("sealed", SEALED).update();
        int versions = 1 + random.nextInt(2), parts = 1 + random.nextInt(2);
        for (int version = 1; version <= versions; version++) {
            owner.sql("insert into study.plan_version (county_id, plan_id, version, written_by, written_on, written_at) values (:county, :id, :version, :by, :on, now())")
                    .param("county", COUNTY).param("id", id).param("version", version).param("by", school.principal.id().value()).param("on", begun.plusDays(version - 1L)).update();
            for (int line = 1; line <= parts; line++) owner.sql("""
                    insert into study.plan_part (county_id, plan_id, version, line, subject, analysis_sealed, content_sealed, hours, goal_sealed, teacher_name)
                    values (:county, :id, :version, :line, '数学', :sealed, :sealed, '周二', :sealed, '吴燕')
                    """).param("county", COUNTY).param("id", id).param("version", version).param("line", line).param("sealed", SEALED).update();
            for (int stage = 1; stage <= 2; stage++) owner.sql("insert into study.plan_stage (county_id, plan_id, version, number, due_on) values (:county, :id, :version, :stage, :due)")
                    .param("county", COUNTY).param("id", id).param("version", version).param("stage", stage).param("due", begun.plusDays(20L * stage + version)).update();
        }
        for (int stage = 1; stage <= 2; stage++) for (int line = 1; line <= parts; line++) for (int take = 1; take <= random.nextInt(3); take++) owner.sql("""
                insert into study.plan_effect (county_id, plan_id, stage, line, take, outcome, told_on, told_by, told_at) values (:county, :id, :stage, :line, :take, :outcome, :on, :by, now())
                """).param("county", COUNTY).param("id", id).param("stage", stage).param("line", line).param("take", take)
                .param("outcome", new String[] {"REACHED", "BETTER", "SAME", "WORSE"}[random.nextInt(4)]).param("on", begun.plusDays(20L * stage + random.nextInt(20))).param("by", school.principal.id().value()).update();
    }

    private void turning(RandomSchool school, UUID child, LocalDate today) {
        boolean closed = random.nextBoolean();
        owner.sql("""
                insert into study.turning (county_id, id, child_id, subject, strengths_sealed, hard_sealed, owner, begun_on, begun_at, closed_on, closed_by, outcome, closing_sealed)
                values (:county, gen_random_uuid(), :child, '数学', :sealed, :sealed, :by, :begun, now(), case when :closed then :begun::date + :days end, case when :closed then :by::uuid end,
                        case when :closed then :outcome end, case when :closed then :sealed::bytea end)
                """).param("county", COUNTY).param("child", child).param("sealed", SEALED).param("by", school.principal.id().value()).param("begun", day(today)).param("closed", closed)
                .param("days", random.nextInt(60)).param("outcome", new String[] {"TURNED", "TURNED", "NOT_YET", "MOVED", "MISTAKEN"}[random.nextInt(5)]).update();
    }

    private UUID group(RandomSchool school, LocalDate today) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into study.village_group (county_id, id, school_id, name, village, place, hours, adult, guide, from_on, until_on, made_by, made_at)
                values (:county, :id, :school, '石桥组', '石桥村', '村委会', '周六', '张婶', :by, :from, :until, :by, now())
                """).param("county", COUNTY).param("id", id).param("school", school.school.id().value()).param("by", school.principal.id().value())
                .param("from", today.minusDays(160)).param("until", random.nextBoolean() ? today.minusDays(30) : today.plusDays(30)).update();
        return id;
    }

    private void member(UUID group, UUID child, LocalDate today) {
        owner.sql("insert into study.village_member (county_id, group_id, child_id, name, leads, from_on) values (:county, :group, :child, '学生', false, :from)")
                .param("county", COUNTY).param("group", group).param("child", child).param("from", today.minusDays(160)).update();
    }

    private void session(RandomSchool school, UUID group, int number, LocalDate on) {
        owner.sql("insert into study.village_session (county_id, group_id, number, on_day, done, adult, told_by, told_at) values (:county, :group, :number, :on, '读书', '张婶', :by, now())")
                .param("county", COUNTY).param("group", group).param("number", number).param("on", on).param("by", school.principal.id().value()).update();
        owner.sql("""
                insert into study.village_attendance (county_id, group_id, number, child_id, there)
                select county_id, group_id, :number, child_id, random() < 0.7 from study.village_member where county_id = :county and group_id = :group
                """).param("county", COUNTY).param("group", group).param("number", number).update();
    }

    private LocalDate day(LocalDate today) {
        return today.minusDays(random.nextInt(150));
    }
}
