package org.nuanyang.care.queue;

import static org.nuanyang.care.queue.AnsweringSql.ANSWERING;
import static org.nuanyang.care.queue.AnsweringSql.LATE;
import static org.nuanyang.care.queue.AnsweringSql.filtered;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.queue.OwedSums.Slot;
import org.nuanyang.database.Narrowed;
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

    /** Sums of a hundred thousand rows, of which the planner expects a few: hashed, not sorted. */
    void planForTheseValues() {
        Narrowed.planForTheseValues(jdbc);
        sorting("off");
    }

    /** For what comes after it in the same transaction. */
    void sortAsUsual() {
        sorting("on");
    }

    private void sorting(String used) {
        jdbc.sql("select set_config('enable_sort', :used, true)").param("used", used).query(String.class).single();
    }

    /** Of each duty the period that runs and those before it, back to the last that has closed. */
    List<Slot> slots(LocalDate on, @Nullable CareDutyId duty) {
        return jdbc.sql("""
                with recursive slot as (
                    select duty.id as duty_id, latest.*
                      from care.duty
                     cross join lateral (select quota.period_from, quota.period_until, quota.makeup_until
                                           from care.quota
                                          where quota.county_id = (select viewer.county()) and quota.duty_id = duty.id and quota.period_from <= :on
                                          order by quota.period_from desc, quota.makeup_until desc
                                          limit 1) as latest
                     where duty.county_id = (select viewer.county()) and duty.per <> 'BIRTHDAY' and (:duty::uuid is null or duty.id = :duty)
                    union all
                    select slot.duty_id, before.*
                      from slot
                     cross join lateral (select quota.period_from, quota.period_until, quota.makeup_until
                                           from care.quota
                                          where quota.county_id = (select viewer.county()) and quota.duty_id = slot.duty_id and quota.period_from < slot.period_from
                                          order by quota.period_from desc, quota.makeup_until desc
                                          limit 1) as before
                     where slot.makeup_until >= :on
                )
                select duty_id, period_from, makeup_until < :on as closed, period_until >= :on as runs from slot
                """).param("on", on).param("duty", duty == null ? null : duty.value())
                .query((row, _) -> new Slot(row.getObject("duty_id", UUID.class), row.getObject("period_from", LocalDate.class), row.getBoolean("closed"), row.getBoolean("runs"))).list();
    }

    /**
     * The groups in no order, told by whoever answers. Of each duty the period that runs and the last that has closed are looked at
     * for the shares: of people these are added up here, from the rows of their children.
     */
    List<QueueLine> lines(By by, QueueFilter filter, Collection<UUID> schools, List<Slot> slots) {
        var looked = new Rows<>(slots).text("duties", Slot::duty).text("froms", Slot::from).text("closed", Slot::closed).text("runs", Slot::runs);
        return filtered(jdbc, "with " + ANSWERING + """
                , shared as (
                    select quota.school_id, quota.class_id, quota.duty_id, quota.helper_id,
                           coalesce(sum(least(quota.done, quota.owed)) filter (where slot.closed), 0) as last_done, coalesce(sum(quota.owed) filter (where slot.closed), 0) as last_owed,
                           coalesce(sum(least(quota.done, quota.owed)) filter (where slot.runs), 0) as now_done, coalesce(sum(quota.owed) filter (where slot.runs), 0) as now_owed
                      from unnest(:duties::uuid[], :froms::date[], :closed::boolean[], :runs::boolean[]) as slot (duty_id, period_from, closed, runs)
                      join care.quota on quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[])
                                     and quota.duty_id = slot.duty_id and quota.period_from = slot.period_from
                     where not quota.excused and quota.owed > 0 and (:klass::uuid is null or quota.class_id = :klass)
                     group by 1, 2, 3, 4
                ), late as (
                    select quota.school_id, quota.class_id, quota.duty_id, quota.helper_id, quota.child_id,
                           sum(quota.owed - quota.done) filter (where quota.makeup_until >= :on) as waiting, count(*) filter (where quota.makeup_until < :on) as missed
                      from care.quota
                     where\s""" + LATE + """
                       and (:duty::uuid is null or quota.duty_id = :duty)
                     group by 1, 2, 3, 4, 5
                ), part as (
                    select quota.*, coalesce(homeroom.account_id, post.account_id, quota.helper_id) as account_id
                      from (select late.*, 0 as last_done, 0 as last_owed, 0 as now_done, 0 as now_owed from late
                             union all
                            select school_id, class_id, duty_id, helper_id, null, null, 0, last_done, last_owed, now_done, now_owed from shared) as quota
                      left join duty     on duty.id = quota.duty_id
                      left join homeroom on duty.owed_by in ('LINKED', 'HOMEROOM') and homeroom.class_id = quota.class_id
                      left join post     on duty.owed_by = post.owed_by and post.school_id = quota.school_id
                ), gathered as (
                    select case :by when 'SCHOOL' then part.school_id when 'CLASS' then part.class_id when 'DUTY' then part.duty_id
                                    else coalesce(part.account_id, part.class_id, part.school_id) end as key,
                           case when :by = 'PERSON' then part.account_id end as account_id,
                           case when :by = 'DUTY' then part.duty_id end as duty_id,
                           case when :by = 'CLASS' then part.school_id end as of_school,
                           part.child_id, min(case when :by = 'PERSON' then part.school_id::text end) as school,
                           min(case when :by = 'PERSON' then part.class_id::text end) as class, max(case when :by = 'PERSON' then part.class_id::text end) as other_class,
                           sum(waiting) as waiting, sum(missed) as missed,
                           sum(last_done) as last_done, sum(last_owed) as last_owed, sum(now_done) as now_done, sum(now_owed) as now_owed
                      from part
                     where :person::uuid is null or part.account_id = :person
                     group by 1, 2, 3, 4, 5
                ), summed as (
                    select key, account_id, duty_id,
                           case :by when 'SCHOOL' then key when 'CLASS' then of_school when 'PERSON' then min(school)::uuid end as school_id,
                           case when :by = 'CLASS' then key when min(class) = max(other_class) then min(class)::uuid end as class_id,
                           coalesce(sum(waiting), 0) as waiting, count(child_id) filter (where waiting is not null) as waiting_children,
                           sum(missed) as missed, count(child_id) filter (where missed > 0) as missed_children,
                           sum(last_done) as last_done, sum(last_owed) as last_owed, sum(now_done) as now_done, sum(now_owed) as now_owed
                      from gathered
                     group by key, account_id, duty_id, of_school
                )
                select summed.*, account.name as account_name, duty.matter, duty.owed_by, duty.per, duty.times, school.name as school_name,
                       class.stage, class.entry_year, class.class_number
                  from summed
                  left join duty on duty.id = summed.duty_id
                  left join (select account_id, name from homeroom union select account_id, name from post) as account on account.account_id = summed.account_id
                  left join access.org as school on school.county_id = (select viewer.county()) and school.id = summed.school_id
                  left join access.org as class  on class.county_id = (select viewer.county()) and class.id = summed.class_id
                """, filter, schools).param("by", by.name()).params(looked.params()).query(QueueSql::line).list();
    }

    /** Whoever answers for it is no part of what is kept. */
    static boolean ofPeople(By by, QueueFilter filter) {
        return by == By.PERSON || filter.person() != null;
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

    static QueueLine line(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new QueueLine(
                row.getObject("key", UUID.class), account == null ? null : new AccountId(account), row.getString("account_name"),
                row.getString("matter") == null ? null : DutyName.of(row), row.getObject("school_id", UUID.class), row.getString("school_name"),
                row.getObject("class_id", UUID.class), ClassYear.in(row),
                row.getLong("waiting"), row.getLong("waiting_children"), row.getLong("missed"), row.getLong("missed_children"),
                new Share(row.getLong("last_done"), row.getLong("last_owed")), new Share(row.getLong("now_done"), row.getLong("now_owed")));
    }
}
