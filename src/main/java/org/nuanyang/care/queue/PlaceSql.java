package org.nuanyang.care.queue;

import static org.nuanyang.care.queue.AnsweringSql.LATE;
import static org.nuanyang.care.queue.AnsweringSql.filtered;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.care.queue.OwedSums.Shares;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much is behind, a line a school, class or duty: whoever answers for it is not asked. */
@Repository
class PlaceSql {
    private final JdbcClient jdbc;

    PlaceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The groups in no order. A child is gone through once in each group, whatever was missed for it.
     *
     * @param shares told already by whoever keeps them
     */
    List<QueueLine> lines(By by, QueueFilter filter, Collection<UUID> schools, List<Shares> shares) {
        var told = new Rows<>(shares).text("sharedSchools", Shares::school).text("sharedClasses", Shares::klass).text("sharedDuties", Shares::duty)
                .text("lastDone", each -> each.last().done()).text("lastOwed", each -> each.last().owed()).text("nowDone", each -> each.now().done()).text("nowOwed", each -> each.now().owed());
        return filtered(jdbc, """
                with child as (
                    select case when not :byDuty then quota.school_id end as school_id, case when :byClass then quota.class_id end as class_id,
                           case when :byDuty then quota.duty_id end as duty_id, quota.child_id,
                           sum(quota.owed - quota.done) filter (where quota.makeup_until >= :on) as waiting, count(*) filter (where quota.makeup_until < :on) as missed
                      from care.quota
                     where\s""" + LATE + """
                       and (:duty::uuid is null or quota.duty_id = :duty)
                     group by 1, 2, 3, 4
                ), part as (
                    select school_id, class_id, duty_id, sum(waiting) as waiting, count(waiting) as waiting_children, sum(missed) as missed, count(*) filter (where missed > 0) as missed_children,
                           0 as last_done, 0 as last_owed, 0 as now_done, 0 as now_owed
                      from child
                     group by 1, 2, 3
                     union all
                    select told.school_id, told.class_id, told.duty_id, 0, 0, 0, 0, told.last_done, told.last_owed, told.now_done, told.now_owed
                      from unnest(:sharedSchools::uuid[], :sharedClasses::uuid[], :sharedDuties::uuid[], :lastDone::bigint[], :lastOwed::bigint[], :nowDone::bigint[], :nowOwed::bigint[])
                           as told (school_id, class_id, duty_id, last_done, last_owed, now_done, now_owed)
                ), summed as (
                    select school_id, class_id, duty_id,
                           coalesce(sum(waiting), 0) as waiting, sum(waiting_children) as waiting_children, sum(missed) as missed, sum(missed_children) as missed_children,
                           sum(last_done) as last_done, sum(last_owed) as last_owed, sum(now_done) as now_done, sum(now_owed) as now_owed
                      from part
                     group by 1, 2, 3
                )
                select case :by when 'SCHOOL' then summed.school_id when 'CLASS' then summed.class_id else summed.duty_id end as key,
                       null::uuid as account_id, null::text as account_name, summed.*, duty.matter, duty.owed_by, duty.per, duty.times, school.name as school_name,
                       class.stage, class.entry_year, class.class_number
                  from summed
                  left join care.duty            on duty.county_id = (select viewer.county()) and duty.id = summed.duty_id
                  left join access.org as school on school.county_id = (select viewer.county()) and school.id = summed.school_id
                  left join access.org as class  on class.county_id = (select viewer.county()) and class.id = summed.class_id
                """, filter, schools).param("by", by.name()).param("byClass", by == By.CLASS).param("byDuty", by == By.DUTY)
                .params(told.params()).query(QueueSql::line).list();
    }
}
