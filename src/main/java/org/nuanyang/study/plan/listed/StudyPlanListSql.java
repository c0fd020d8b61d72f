package org.nuanyang.study.plan.listed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.StudyPlanEnding;
import org.nuanyang.study.plan.StudyPlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of many children: the latest of each. */
@Repository
class StudyPlanListSql {
    private final JdbcClient jdbc;

    StudyPlanListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Is there any in sight? Most have none, and the whole statement costs before its first row. */
    boolean any() {
        return jdbc.sql("select exists (select from study.plan where county_id = (select viewer.county()))").query(Boolean.class).single();
    }

    /** Everybody in sight who is at school, those to be looked at first. */
    List<ListedStudyPlan> all() {
        return jdbc.sql("""
                with latest as (
                    select distinct on (child_id) county_id, id, child_id, owner, until_on, review_on, closed_on, ending
                      from study.plan
                     where county_id = (select viewer.county())
                     order by child_id, closed_on is not null, begun_at desc
                ), holding as (
                    select plan_id, max(version) as version from study.plan_version where county_id = (select viewer.county()) group by plan_id
                )
                select latest.id, latest.child_id, card.name, card.school_id, card.class_id, latest.owner, latest.until_on, latest.review_on, latest.closed_on, latest.ending,
                       signature.signed_on, parts.subjects, owing.people, study.gone_from(latest.owner, card.school_id) as orphaned
                  from latest
                  join roster.child_card as card on card.county_id = latest.county_id and card.id = latest.child_id and card.left_on is null
                  join holding on holding.plan_id = latest.id
                  left join study.plan_signature as signature on signature.county_id = latest.county_id and signature.plan_id = latest.id and signature.version = holding.version
                  left join lateral (select array_agg(part.subject order by part.line) as subjects
                                       from study.plan_part as part
                                      where part.county_id = latest.county_id and part.plan_id = latest.id and part.version = holding.version) as parts on true
                  left join lateral (select array_agg(distinct case when part.teacher is null or study.gone_from(part.teacher, card.school_id) then latest.owner else part.teacher end) as people
                                       from study.plan_part as part
                                       join study.plan_stage as stage on stage.county_id = part.county_id and stage.plan_id = part.plan_id and stage.version = part.version and stage.due_on <= latest.review_on
                                      where part.county_id = latest.county_id and part.plan_id = latest.id and part.version = holding.version
                                        and not exists (select from study.plan_effect as told
                                                         where told.county_id = part.county_id and told.plan_id = part.plan_id and told.stage = stage.number and told.line = part.line)) as owing on true
                 order by latest.closed_on is not null, latest.review_on nulls last, card.sort_name, card.id
                """).query((row, _) -> listed(row)).list();
    }

    private static ListedStudyPlan listed(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        var ending = row.getString("ending");
        return new ListedStudyPlan(new StudyPlanId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), new AccountId(row.getObject("owner", UUID.class)),
                row.getObject("until_on", LocalDate.class), texts(row, "subjects"), row.getObject("review_on", LocalDate.class), row.getObject("signed_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class), ending == null ? null : StudyPlanEnding.valueOf(ending),
                array(row, "people").stream().map(each -> new AccountId((UUID) each)).toList(), row.getBoolean("orphaned"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return array(row, column).stream().map(String.class::cast).toList();
    }

    private static List<Object> array(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((Object[]) array.getArray());
    }
}
