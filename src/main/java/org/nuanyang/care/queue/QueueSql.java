package org.nuanyang.care.queue;

import static org.nuanyang.care.queue.AnsweringSql.ANSWERING;
import static org.nuanyang.care.queue.AnsweringSql.BEHIND;
import static org.nuanyang.care.queue.AnsweringSql.filtered;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is behind, a line a school, class, person or duty. */
@Repository
class QueueSql {
    private final JdbcClient jdbc;

    QueueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void planForTheseValues() {
        AnsweringSql.planForTheseValues(jdbc);
    }

    /** The groups in no order. Of each duty the period that runs and the last that has closed are looked at for the shares. */
    List<QueueLine> lines(By by, QueueFilter filter, Collection<UUID> schools) {
        return filtered(jdbc, "with recursive " + ANSWERING + """
                , slot as (
                    select duty.id as duty_id, latest.*
                      from duty
                     cross join lateral (select quota.period_from, quota.period_until, quota.makeup_until
                                           from care.quota
                                          where quota.county_id = (select viewer.county()) and quota.duty_id = duty.id and quota.period_from <= :on
                                          order by quota.period_from desc, quota.makeup_until desc
                                          limit 1) as latest
                     where duty.per <> 'BIRTHDAY'
                    union all
                    select slot.duty_id, before.*
                      from slot
                     cross join lateral (select quota.period_from, quota.period_until, quota.makeup_until
                                           from care.quota
                                          where quota.county_id = (select viewer.county()) and quota.duty_id = slot.duty_id and quota.period_from < slot.period_from
                                          order by quota.period_from desc, quota.makeup_until desc
                                          limit 1) as before
                     where slot.makeup_until >= :on
                ), part as (
                    select behind.school_id, behind.class_id, behind.duty_id, behind.account_id, behind.child_id, behind.makeup_until >= :on as waits,
                           case when behind.makeup_until >= :on then behind.remaining else 0 end as waiting,
                           case when behind.makeup_until < :on then 1 else 0 end as missed, 0 as last_done, 0 as last_owed, 0 as now_done, 0 as now_owed
                      from (
                """ + BEHIND + """
                           ) as behind
                    union all
                    select quota.school_id, quota.class_id, quota.duty_id, coalesce(homeroom.account_id, post.account_id, quota.helper_id), null, null, 0, 0,
                           case when slot.makeup_until < :on then least(quota.done, quota.owed) else 0 end,
                           case when slot.makeup_until < :on then quota.owed else 0 end,
                           case when slot.period_until >= :on then least(quota.done, quota.owed) else 0 end,
                           case when slot.period_until >= :on then quota.owed else 0 end
                      from slot
                      join duty       on duty.id = slot.duty_id
                      join care.quota on quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[])
                                     and quota.duty_id = slot.duty_id and quota.period_from = slot.period_from
                      left join homeroom on duty.owed_by in ('LINKED', 'HOMEROOM') and homeroom.class_id = quota.class_id
                      left join post     on duty.owed_by = post.owed_by and post.school_id = quota.school_id
                     where not quota.excused and quota.owed > 0 and quota.covers_from <= :on
                       and (:klass::uuid is null or quota.class_id = :klass)
                       and (:person::uuid is null or coalesce(homeroom.account_id, post.account_id, quota.helper_id) = :person)
                ), summed as (
                    select case :by when 'SCHOOL' then part.school_id when 'CLASS' then part.class_id when 'DUTY' then part.duty_id
                                    else coalesce(part.account_id, part.class_id, part.school_id) end as key,
                           case when :by = 'PERSON' then part.account_id end as account_id,
                           case when :by = 'DUTY' then part.duty_id end as duty_id,
                           case when :by <> 'DUTY' then (array_agg(part.school_id order by part.school_id))[1] end as school_id,
                           case when :by = 'CLASS' or count(distinct part.class_id) = 1 and :by = 'PERSON' then (array_agg(part.class_id) filter (where part.class_id is not null))[1] end as class_id,
                           sum(waiting) as waiting, count(distinct child_id) filter (where waits) as waiting_children,
                           sum(missed) as missed, count(distinct child_id) filter (where not waits) as missed_children,
                           sum(last_done) as last_done, sum(last_owed) as last_owed, sum(now_done) as now_done, sum(now_owed) as now_owed
                      from part
                     group by 1, 2, 3, case when :by = 'CLASS' then part.school_id end
                )
                select summed.*, account.name as account_name, duty.matter, duty.owed_by, duty.per, duty.times, school.name as school_name,
                       class.stage, class.entry_year, class.class_number
                  from summed
                  left join duty on duty.id = summed.duty_id
                  left join (select account_id, name from homeroom union select account_id, name from post) as account on account.account_id = summed.account_id
                  left join access.org as school on school.county_id = (select viewer.county()) and school.id = summed.school_id
                  left join access.org as class  on class.county_id = (select viewer.county()) and class.id = summed.class_id
                """, filter, schools).param("by", by.name()).query(QueueSql::line).list();
    }

    /** The duties that these schools have or had since a day, for drop-downs. */
    List<DutyName> duties(Collection<UUID> schools, LocalDate since) {
        return jdbc.sql("""
                select duty.id as duty_id, duty.matter, duty.owed_by, duty.per, duty.times
                  from care.duty
                 where duty.county_id = (select viewer.county()) and (duty.school_id is null or duty.school_id = any (:schools::uuid[]))
                   and (duty.until_on is null or duty.until_on > :since)
                   and (duty.until_on is null or duty.until_on > duty.from_on)
                 order by duty.from_on, duty.id
                """).param("schools", Rows.texts(schools)).param("since", since).query((row, _) -> DutyName.of(row)).list();
    }

    private static QueueLine line(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new QueueLine(
                row.getObject("key", UUID.class), account == null ? null : new AccountId(account), row.getString("account_name"),
                row.getString("matter") == null ? null : DutyName.of(row), row.getObject("school_id", UUID.class), row.getString("school_name"),
                row.getObject("class_id", UUID.class), ClassYear.in(row),
                row.getLong("waiting"), row.getLong("waiting_children"), row.getLong("missed"), row.getLong("missed_children"),
                new Share(row.getLong("last_done"), row.getLong("last_owed")), new Share(row.getLong("now_done"), row.getLong("now_owed")));
    }
}
