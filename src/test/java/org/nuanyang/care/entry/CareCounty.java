package org.nuanyang.care.entry;

import java.util.Arrays;
import java.util.List;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.survey.SurveyCounty;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What stands in the tables of care, read past every viewer; and a weekly duty where a test wants one owed. */
final class CareCounty {
    private final SurveyCounty school;
    private final Environment environment;

    CareCounty(SurveyCounty school, Environment environment) {
        this.school = school;
        this.environment = environment;
    }

    record Stored(String id, List<String> serves, List<String> topics, String mood) {}

    List<Stored> of(ChildId child) {
        return owner().sql("""
                select record.id, record_child.serves, record.topics, record_child.mood
                  from care.record_child
                  join care.record on record.county_id = record_child.county_id and record.id = record_child.record_id
                 where record_child.child_id = :child
                 order by record.entered_at
                """).param("child", child.value())
                .query((row, _) -> new Stored(row.getString("id"), list(row.getArray("serves").getArray()), list(row.getArray("topics").getArray()), row.getString("mood"))).list();
    }

    Stored only(ChildId child) {
        var all = of(child);
        if (all.size() != 1) throw new AssertionError("records of the child: " + all);
        return all.getFirst();
    }

    int count(ChildId child) {
        return of(child).size();
    }

    int steps(ChildId child) {
        return owner().sql("select count(*) from care.step join care.record_child using (county_id, record_id) where child_id = :child")
                .param("child", child.value()).query(Integer.class).single();
    }

    /** This week, of 9 to 15 March 2026, one is owed and none done; the job that plans after an enrolment has come before, or does not come. */
    void owedWeekly(ChildId child, String matter) {
        owner().sql("delete from care.replan where child_id = :child").param("child", child.value()).update();
        owner().sql("""
                with duty as (
                    insert into care.duty (county_id, id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, made_by, made_at)
                    values (:county, gen_random_uuid(), :matter, array[:matter], 'LINKED', 1, 'WEEK', 'TEACHING', 'ALL', 0, 20, '2025-09-01', gen_random_uuid(), now())
                    returning id)
                insert into care.quota (county_id, child_id, duty_id, period_from, covers_from, covers_until, period_until, makeup_until, school_id, class_id, owed)
                select :county, :child, duty.id, '2026-03-09', '2026-03-09', '2026-03-15', '2026-03-15', '2026-03-15', :school, :class, 1 from duty
                """)
                .param("county", school.keeper.county()).param("matter", matter).param("child", child.value())
                .param("school", school.qingxi.qingshi.value()).param("class", school.qingxi.third.id().value()).update();
    }

    /** Nothing more is owed to this child: other tests count what is next. */
    void excuse(ChildId child) {
        owner().sql("update care.quota set excused = true where child_id = :child").param("child", child.value()).update();
    }

    int done(ChildId child) {
        return owner().sql("select sum(done) from care.quota where child_id = :child").param("child", child.value()).query(Integer.class).single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    private static List<String> list(Object array) {
        return Arrays.asList((String[]) array);
    }
}
