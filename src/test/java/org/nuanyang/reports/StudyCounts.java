package org.nuanyang.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Plans, groups and turning counted anew, child by child and line by line. */
record StudyCounts(RawCounts raw) {
    static final String TELLER = "study-plans";
    private static final String CHILD = " join roster.child as pupil on pupil.county_id = :county and pupil.id = %s.child_id and pupil.school_id = any (:schools::uuid[]) and (:klass::uuid is null or pupil.class_id = :klass)";
    private static final String PLANS = " from study.plan as held" + CHILD.formatted("held")
            + " join study.plan_version as firstly on firstly.county_id = :county and firstly.plan_id = held.id and firstly.version = 1 where held.county_id = :county and coalesce(held.ending, '') <> 'MISTAKEN'";
    private static final String TURNINGS = " from study.turning as held" + CHILD.formatted("held") + " where held.county_id = :county";
    private static final String GROUPS = " from study.village_group as circle where circle.county_id = :county and circle.school_id = any (:schools::uuid[]) and circle.from_on <= :last and circle.until_on >= :from";

    /** Latest wording, latest telling; each stage and subject once. */
    private static final String EFFECTS = """
            select count(*) as "应看效果", count(*) filter (where latest is not null) as "已看效果", count(*) filter (where latest in ('REACHED', 'BETTER')) as "有进步"
              from (select (array(select told.outcome from study.plan_effect as told
                                   where told.county_id = :county and told.plan_id = held.id and told.line = part.line and told.stage = step.number and told.told_on <= :last
                                   order by told.take))[(select count(*) from study.plan_effect as told
                                   where told.county_id = :county and told.plan_id = held.id and told.line = part.line and told.stage = step.number and told.told_on <= :last)] as latest
                      from study.plan as held""" + CHILD.formatted("held") + """
                      \sjoin study.plan_part as part on part.county_id = :county and part.plan_id = held.id
                      join study.plan_stage as step on step.county_id = :county and step.plan_id = held.id and step.version = part.version
                     where held.county_id = :county and coalesce(held.ending, '') <> 'MISTAKEN' and step.due_on >= :from and step.due_on <= :last
                       and not exists (select from study.plan_version as newer where newer.county_id = :county and newer.plan_id = held.id and newer.version > part.version)
                       and not coalesce(held.closed_on < step.due_on, false)) as owed""";

    Map<String, String> of(Spot spot) {
        var told = new HashMap<String, String>();
        add("select count(*) as \"学习计划\"" + PLANS + " and firstly.written_on <= :last and not coalesce(held.closed_on <= :last, false) and not coalesce(pupil.left_on <= :last, false)", spot, told);
        add("select count(*) as \"新订学习计划\"" + PLANS + " and firstly.written_on >= :from and firstly.written_on <= :last", spot, told);
        add(EFFECTS, spot, told);
        told.put("看效果率", told.get("已看效果") + "/" + told.get("应看效果"));
        add("select count(*) as \"村学习小组\"" + GROUPS, spot, told);
        add("select count(*) as \"小组活动\" from study.village_session as met where met.county_id = :county and met.on_day >= :from and met.on_day <= :last and met.group_id in (select circle.id" + GROUPS + ")", spot, told);
        add("select count(*) filter (where came.there) as \"小组到场人次\" from study.village_attendance as came join study.village_session as met using (county_id, group_id, number)"
                + " where came.county_id = :county and met.on_day >= :from and met.on_day <= :last and came.group_id in (select circle.id" + GROUPS + ")", spot, told);
        add("select count(*) as \"转化中\"" + TURNINGS + " and held.begun_on <= :last and not coalesce(held.closed_on <= :last, false)", spot, told);
        add("select count(*) filter (where held.outcome in ('TURNED', 'NOT_YET')) as \"转化有结果\", count(*) filter (where held.outcome = 'TURNED') as \"已转化\"" + TURNINGS
                + " and held.closed_on >= :from and held.closed_on <= :last", spot, told);
        told.put("转化率", told.get("已转化") + "/" + told.get("转化有结果"));
        return told;
    }

    private void add(String sql, Spot spot, Map<String, String> told) {
        LocalDate last = spot.until().isBefore(spot.today()) ? spot.until() : spot.today();
        raw.asked(sql, spot).param("last", last).query().singleRow().forEach((name, value) -> told.put(name, String.valueOf(value)));
    }
}
