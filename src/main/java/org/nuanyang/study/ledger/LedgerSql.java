package org.nuanyang.study.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of study plans, in numbers. */
@Repository("studyLedgerSql")
class LedgerSql {
    private final JdbcClient jdbc;

    LedgerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param parts subjects
     * @param due effects to be told by the day: one a stage and subject
     * @param told those of them that are told
     * @param reached of all that are told, also before their day; likewise the others
     */
    record Effects(UUID plan, long parts, long due, long told, long reached, long better, long same, long worse) {
        static final Effects NONE = new Effects(new UUID(0, 0), 0, 0, 0, 0, 0, 0, 0);
    }

    Map<UUID, Effects> effects(Collection<UUID> plans, LocalDate on) {
        return jdbc.sql("""
                select part.plan_id as plan, count(distinct part.line) as parts,
                       count(*) filter (where stage.due_on <= :on) as due, count(effect.outcome) filter (where stage.due_on <= :on) as told,
                       count(*) filter (where effect.outcome = 'REACHED') as reached, count(*) filter (where effect.outcome = 'BETTER') as better,
                       count(*) filter (where effect.outcome = 'SAME') as same, count(*) filter (where effect.outcome = 'WORSE') as worse
                  from study.plan_part as part
                  join study.plan_stage as stage on stage.county_id = part.county_id and stage.plan_id = part.plan_id and stage.version = part.version
                  left join lateral (select told.outcome
                                       from study.plan_effect as told
                                      where told.county_id = part.county_id and told.plan_id = part.plan_id and told.stage = stage.number and told.line = part.line
                                      order by told.take desc
                                      limit 1) as effect on true
                 where part.county_id = (select viewer.county()) and part.plan_id = any (:plans)
                   and part.version = (select max(each.version) from study.plan_version as each where each.county_id = part.county_id and each.plan_id = part.plan_id)
                 group by part.plan_id
                """).param("plans", plans.toArray(UUID[]::new)).param("on", on).query(Effects.class).stream().collect(Collectors.toMap(Effects::plan, Function.identity()));
    }
}
