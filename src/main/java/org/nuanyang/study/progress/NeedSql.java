package org.nuanyang.study.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in care among those whose learning the viewer may know, and whether a plan lives. */
@Repository
class NeedSql {
    private final JdbcClient jdbc;

    NeedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Learner learner, boolean planned, List<String> harder) {}

    List<Row> inCare(LocalDate on) {
        return jdbc.sql("""
                select card.id, card.name, card.school_id, card.class_id, plan.id is not null as planned, harder.subjects
                  from study.learner
                  join roster.child_card as card on card.county_id = learner.county_id and card.id = learner.id and card.left_on is null
                  left join study.plan on plan.county_id = learner.county_id and plan.child_id = learner.id and plan.closed_on is null
                  left join lateral (select array_agg(part.subject order by part.line) as subjects
                                       from study.plan_part as part
                                      where part.county_id = plan.county_id and part.plan_id = plan.id
                                        and part.version = (select max(version) from study.plan_version as each where each.county_id = plan.county_id and each.plan_id = plan.id)
                                        and (select effect.outcome from study.plan_effect as effect
                                              where effect.county_id = plan.county_id and effect.plan_id = plan.id and effect.line = part.line
                                              order by effect.stage desc, effect.take desc limit 1) = 'WORSE') as harder on true
                 where exists (select from roster.in_care
                                where in_care.county_id = learner.county_id and in_care.child_id = learner.id
                                  and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on))
                 order by card.class_id, card.sort_name, card.id
                """).param("on", on).query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        var harder = row.getArray("subjects");
        var learner = new Learner(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), false);
        return new Row(learner, row.getBoolean("planned"), harder == null ? List.of() : List.of((String[]) harder.getArray()));
    }
}
