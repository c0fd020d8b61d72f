package org.nuanyang.care.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.notices.EscalationSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Who is behind. Quotas are read school by school, from the day on which the time looked at begins to the day of looking: how
 * many years or counties lie beside them makes no difference.
 */
@Repository
class QueueSql {
    /** Who answers for what: the homeroom teacher of the class (whoever stands in came last), the helper, the school's psychologist or head. */
    private static final String ANSWERING = """
            homeroom as materialized (
                select distinct on (staff.class_id) staff.class_id, staff.account_id, staff.name
                  from access.staff
                 where staff.county_id = (select viewer.county()) and staff.school_id = any (:schools::uuid[]) and staff.role = 'HOMEROOM'
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 order by staff.class_id, staff.from_on desc, staff.account_id
            ), post as materialized (
                select distinct on (staff.school_id, owed_by) staff.school_id, case staff.role when 'PSYCHOLOGY' then 'PSYCHOLOGY' else 'SCHOOL' end as owed_by,
                       staff.account_id, staff.name
                  from access.staff
                 where staff.county_id = (select viewer.county()) and staff.school_id = any (:schools::uuid[])
                   and staff.role in ('PSYCHOLOGY', 'PRINCIPAL', 'FILE_KEEPER') and staff.class_id is null
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 order by staff.school_id, owed_by, staff.role desc, staff.from_on desc, staff.account_id
            ), duty as materialized (
                select duty.id, duty.matter, duty.owed_by, duty.per, duty.times
                  from care.duty
                 where duty.county_id = (select viewer.county()) and (:duty::uuid is null or duty.id = :duty)
            )""";

    private static final String BEHIND = """
                select quota.school_id, quota.class_id, quota.child_id, quota.duty_id, quota.covers_until, quota.makeup_until, quota.owed - quota.done as remaining,
                       coalesce(homeroom.account_id, post.account_id, quota.helper_id) as account_id, coalesce(homeroom.name, post.name) as answers
                  from care.quota
                  join duty          on duty.id = quota.duty_id
                  left join homeroom on duty.owed_by in ('LINKED', 'HOMEROOM') and homeroom.class_id = quota.class_id
                  left join post     on duty.owed_by = post.owed_by and post.school_id = quota.school_id
                 where quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[])
                   and quota.period_from between :reach and :on and quota.covers_from <= :on and quota.done < quota.owed and not quota.excused
                   and (quota.makeup_until >= :on or quota.period_until >= :since or :until::date is not null)
                   and (:until::date is null or quota.period_until between :since and :until and quota.makeup_until < :on)
                   and (:klass::uuid is null or quota.class_id = :klass)
                   and (:person::uuid is null or coalesce(homeroom.account_id, post.account_id, quota.helper_id) = :person)
            """;

    private final JdbcClient jdbc;

    QueueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan made for any values would read a county for one class. */
    void planForTheseValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
    }

    /** The groups in no order. Of each duty the period that runs and the last that has closed are looked at for the shares. */
    List<QueueLine> lines(By by, QueueFilter filter, Collection<UUID> schools) {
        return filtered("with recursive " + ANSWERING + """
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

    /** A child of the page, in the order of schools, classes and names. */
    record Found(UUID id, String name, UUID school, String schoolName, @Nullable ClassYear classYear, long total) {}

    List<Found> children(QueueFilter filter, Which which, String[] words, Collection<UUID> schools, int size, long offset) {
        return filtered("with " + ANSWERING + ", behind as (" + BEHIND + """
                ), one as (
                    select behind.child_id, min(behind.school_id::text)::uuid as school_id
                      from behind
                     where :which = 'ALL' or (behind.makeup_until >= :on) = (:which = 'WAITING')
                     group by behind.child_id
                )
                select child.id, child.name, school.id as school_id, school.name as school_name, class.stage, class.entry_year, class.class_number,
                       count(*) over () as total
                  from one
                  join roster.child_card as child on child.county_id = (select viewer.county()) and child.id = one.child_id
                  join roster.child_today as known on known.county_id = child.county_id and known.id = child.id and known.search_keys @> :words::text[]
                  join access.org as school       on school.county_id = child.county_id and school.id = one.school_id
                  left join access.org as class   on class.county_id = child.county_id and class.id = child.class_id
                 order by school.sort_name, school.id, class.entry_year desc nulls last, class.class_number, child.sort_name, child.id
                 limit :size offset :offset
                """, filter, schools).param("which", which.name()).param("words", words).param("size", size).param("offset", offset)
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("school_id", UUID.class), row.getString("school_name"),
                        classYear(row), row.getLong("total"))).list();
    }

    record Item(UUID child, BehindChild.Item item) {}

    List<Item> items(QueueFilter filter, Which which, Collection<UUID> children, Collection<UUID> schools) {
        if (children.isEmpty()) return List.of();
        return filtered("with " + ANSWERING + ", behind as (" + BEHIND + """
                       and quota.child_id = any (:children::uuid[])
                )
                select behind.child_id, behind.answers, duty.id as duty_id, duty.matter, duty.owed_by, duty.per, duty.times,
                       coalesce(sum(behind.remaining) filter (where behind.makeup_until >= :on), 0) as waiting,
                       min(behind.makeup_until) filter (where behind.makeup_until >= :on) as due_until,
                       count(*) filter (where behind.makeup_until < :on) as missed
                  from behind
                  join duty on duty.id = behind.duty_id
                 where :which = 'ALL' or (behind.makeup_until >= :on) = (:which = 'WAITING')
                 group by behind.child_id, behind.answers, duty.id, duty.matter, duty.owed_by, duty.per, duty.times
                 order by missed desc, due_until, duty.matter
                """, filter, schools).param("which", which.name()).param("children", texts(children))
                .query((row, _) -> new Item(row.getObject("child_id", UUID.class), new BehindChild.Item(
                        duty(row), row.getString("answers"), row.getInt("waiting"), row.getObject("due_until", LocalDate.class), row.getInt("missed")))).list();
    }

    /**
     * What somebody has missed and not done since, while it is due again: by person, matter and class, or school, from the first
     * day it was late. Where nobody answers (a class without its teacher, a helper without an account) the school's head does.
     */
    List<EscalationSource.Late> late(QueueFilter filter, Collection<UUID> schools) {
        return filtered("with " + ANSWERING + ", behind as (" + BEHIND + """
                ), again as (
                    select behind.*, coalesce(behind.account_id, head.account_id) as answering,
                           bool_or(behind.makeup_until >= :on) over (partition by behind.child_id, behind.duty_id, behind.account_id) as waits
                      from behind
                      left join post as head on head.owed_by = 'SCHOOL' and head.school_id = behind.school_id
                )
                select again.answering as account_id, duty.matter,
                       case when duty.owed_by in ('LINKED', 'HOMEROOM') and again.class_id is not null then again.class_id else again.school_id end as place,
                       min(again.makeup_until) + 1 as since
                  from again
                  join care.duty on duty.county_id = (select viewer.county()) and duty.id = again.duty_id
                 where again.answering is not null and again.waits and again.makeup_until < :on
                   and not exists (select from care.latest
                                    where latest.county_id = duty.county_id and latest.child_id = again.child_id
                                      and latest.matter = any (duty.fulfilled_by) and latest.on_day >= again.covers_until)
                 group by 1, 2, 3
                """, filter, schools)
                .query((row, _) -> new EscalationSource.Late("care." + row.getString("matter"), new OrgId(row.getObject("place", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)), row.getObject("since", LocalDate.class))).list();
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
                """).param("schools", texts(schools)).param("since", since).query((row, _) -> duty(row)).list();
    }

    private StatementSpec filtered(String sql, QueueFilter filter, Collection<UUID> schools) {
        return jdbc.sql(sql)
                .param("schools", texts(schools))
                .param("klass", filter.klass() == null ? null : filter.klass().value())
                .param("person", filter.person() == null ? null : filter.person().value())
                .param("duty", filter.duty() == null ? null : filter.duty().value())
                .param("reach", filter.reach())
                .param("since", filter.since()).param("until", filter.until()).param("on", filter.on());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static QueueLine line(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new QueueLine(
                row.getObject("key", UUID.class), account == null ? null : new AccountId(account), row.getString("account_name"),
                row.getString("matter") == null ? null : duty(row), row.getObject("school_id", UUID.class), row.getString("school_name"),
                row.getObject("class_id", UUID.class), classYear(row),
                row.getLong("waiting"), row.getLong("waiting_children"), row.getLong("missed"), row.getLong("missed_children"),
                new Share(row.getLong("last_done"), row.getLong("last_owed")), new Share(row.getLong("now_done"), row.getLong("now_owed")));
    }

    private static DutyName duty(ResultSet row) throws SQLException {
        return new DutyName(row.getObject("duty_id", UUID.class), Matter.valueOf(row.getString("matter")),
                OwedBy.valueOf(row.getString("owed_by")), Per.valueOf(row.getString("per")), row.getInt("times"));
    }

    private static @Nullable ClassYear classYear(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return stage == null ? null : new ClassYear(Stage.valueOf(stage), row.getInt("entry_year"), row.getInt("class_number"));
    }
}
