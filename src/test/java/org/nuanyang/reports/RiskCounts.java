package org.nuanyang.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Stretch;

/** What module risk tells, counted anew; of which nothing was laid, nought. */
record RiskCounts(RawCounts raw) {
    private static final String AT = " and school_id = any (:schools::uuid[])";

    /** Null of a teller that is not of risk. */
    @Nullable Map<String, String> of(String teller, Spot spot) {
        return switch (teller) {
            case "risk-attendance" -> texts("""
                    select count(*) as "上报班日", sum(on_roll) as "应到人次", sum(absent) as "缺勤人次", sum(unexplained) as "原因不明人次",
                           sum(on_roll) - sum(absent) || '/' || sum(on_roll) as "出勤率"
                      from risk.class_report as told
                     where county_id = :county and on_day >= :from and on_day <= :until and (:klass::uuid is null or class_id = :klass)
                       and version = (select max(version) from risk.class_report as each where each.county_id = told.county_id and each.class_id = told.class_id and each.on_day = told.on_day)
                    """ + AT, spot);
            case "risk-safety" -> safety(spot);
            case "risk-home" -> {
                var told = texts("select count(*) as \"告知次数\", count(*) filter (where answered_on <= least(:until::date, :today::date)) as \"告知已答复\" from risk.parent_notice"
                        + " where county_id = :county and sent_on between :from and :until and child_id in (select id from roster.child where county_id = :county and class_id = :klass)", spot);
                told.putAll(texts("select count(*) as \"照护检查次数\", count(*) filter (where lives_there and capable and in_touch) as \"照护落实\" from risk.care_check"
                        + " where county_id = :county and on_day between :from and :until and child_id in (select id from roster.child where county_id = :county and class_id = :klass)", spot));
                yield told;
            }
            case "risk-concern", "risk-dropout" -> noughts("重点学生", "有方案", "无方案", "突发事件", "转介在办", "转介逾期", "控辍学生", "跟进中", "已返校", "其他结果");
            case "risk-gaps" -> {
                var told = new HashMap<String, String>();
                for (var each : List.of("risk-attendance", "risk-safety", "risk-concern")) told.putAll(of(each, spot));
                yield told;
            }
            default -> null;
        };
    }

    private Map<String, String> safety(Spot spot) {
        var told = texts("""
                select count(*) as "演练次数", count(distinct school_id) as "演练学校", coalesce(sum(pupils), 0) as "演练人次"
                  from risk.drill where county_id = :county and removed_by is null and on_day >= :from and on_day <= :until""" + AT, spot);
        told.putAll(texts("""
                select count(*) filter (where seen_on >= :from) as "新增隐患", count(*) filter (where seen_on >= :from and told_on <= :last) as "隐患已报告",
                       count(*) filter (where seen_on >= :from and righted_on <= :last) as "隐患已整改", count(*) filter (where righted_on is null or righted_on > :last) as "隐患未整改"
                  from risk.hazard where county_id = :county and seen_on <= :last""" + AT, spot));
        if (spot.stretch().kind() == Stretch.Kind.TERM) told.putAll(texts("""
                select count(*) as "未演练学校"
                  from unnest(:schools::uuid[]) as school (id)
                 where school.id in (select child.school_id from roster.child where child.county_id = :county and child.left_on is null)
                   and school.id not in (select school_id from risk.drill where county_id = :county and removed_by is null and on_day between :from and :until)
                """, spot));
        return told;
    }

    private static Map<String, String> noughts(String... names) {
        var told = new HashMap<String, String>();
        List.of(names).forEach(name -> told.put(name, "0"));
        return told;
    }

    private Map<String, String> texts(String sql, Spot spot) {
        var told = new HashMap<String, String>();
        LocalDate last = spot.until().isBefore(spot.today()) ? spot.until() : spot.today();
        raw.asked(sql, spot).param("last", last).query().singleRow().forEach((name, value) -> {
            if (value != null) told.put(name, value.toString());
        });
        return told;
    }
}
