package org.nuanyang.care.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.Per;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is owed by somebody, read by the indexes of class, helper, child and school; see {@link Charge} for whose it is. */
@Repository
class TodaySql {
    private final JdbcClient jdbc;
    private final Vault vault;

    TodaySql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The duties that are open for each child, with what was missed since anybody last did it: see {@code care.rule.Behind}. */
    List<Owed> owed(Charge charge, LocalDate on) {
        return charged(charge, sinceWhen(on), on, """
                with behind as (
                    select quota.child_id, quota.duty_id, quota.period_from, quota.period_until, quota.covers_until, quota.makeup_until, quota.owed - quota.done as remaining
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id and duty.owed_by in ('LINKED', 'HOMEROOM')
                                    and not duty.matter = any (:together::text[])
                     where quota.county_id = (select viewer.county()) and quota.class_id = any (:classes::uuid[])
                       and quota.period_from between :since and :on and quota.covers_from <= :on and (quota.makeup_until >= :on or quota.period_until >= :year)
                       and quota.done < quota.owed and not quota.excused
                     union
                    select quota.child_id, quota.duty_id, quota.period_from, quota.period_until, quota.covers_until, quota.makeup_until, quota.owed - quota.done
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                                    and (duty.owed_by = 'LINKED' or duty.owed_by = 'HELPER' and quota.helper_id = :account)
                                    and not duty.matter = any (:together::text[])
                     where quota.county_id = (select viewer.county()) and quota.child_id = any (:children::uuid[])
                       and quota.period_from between :since and :on and quota.covers_from <= :on and (quota.makeup_until >= :on or quota.period_until >= :year)
                       and quota.done < quota.owed and not quota.excused
                     union
                    select quota.child_id, quota.duty_id, quota.period_from, quota.period_until, quota.covers_until, quota.makeup_until, quota.owed - quota.done
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id and duty.owed_by = 'PSYCHOLOGY'
                                    and not duty.matter = any (:together::text[])
                     where quota.county_id = (select viewer.county()) and quota.school_id = any (:counselled::uuid[])
                       and quota.period_from between :since and :on and quota.covers_from <= :on and (quota.makeup_until >= :on or quota.period_until >= :year)
                       and quota.done < quota.owed and not quota.excused
                ), due as (
                    select behind.child_id, behind.duty_id, duty.matter, duty.fulfilled_by, duty.per,
                           (select max(latest.on_day)
                              from care.latest
                             where latest.county_id = duty.county_id and latest.child_id = behind.child_id
                               and latest.matter = any (duty.fulfilled_by)) as last_done
                      from behind
                      join care.duty on duty.county_id = (select viewer.county()) and duty.id = behind.duty_id
                     where behind.makeup_until >= :on
                     group by 1, 2, 3, 4, 5, duty.county_id
                ), open as (
                    select due.child_id, due.duty_id, due.matter, due.fulfilled_by, due.per,
                           (array_agg(behind.remaining order by behind.makeup_until) filter (where behind.makeup_until >= :on))[1] as remaining,
                           (array_agg(case when behind.period_until >= :on then behind.period_until else behind.makeup_until end
                                      order by behind.makeup_until) filter (where behind.makeup_until >= :on))[1] as due_until,
                           count(*) filter (where behind.makeup_until < :on) as missed,
                           min(behind.period_from) filter (where behind.makeup_until < :on) as missed_since
                      from due
                      join behind on behind.child_id = due.child_id and behind.duty_id = due.duty_id
                                 and (behind.makeup_until >= :on or due.last_done is null or behind.covers_until > due.last_done)
                     group by 1, 2, 3, 4, 5
                )
                select open.*, child.name, class.id as class_id, class.stage, class.entry_year, class.class_number
                  from open
                  join roster.child_card as child on child.county_id = (select viewer.county()) and child.id = open.child_id and child.left_on is null
                  left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
                 order by child.sort_name, child.id, open.due_until
                """).param("year", SchoolYear.of(on).from()).query(TodaySql::owed).list();
    }

    /** What this person has promised up to a day and not said to be done. */
    List<Promise> promises(UUID account, LocalDate until) {
        return jdbc.sql("""
                select step.record_id, step.what_sealed, step.due_on, child.id as child_id, child.name, class.stage, class.entry_year, class.class_number
                  from care.step
                  join care.record               on record.county_id = step.county_id and record.id = step.record_id and record.withdrawn_at is null
                  join care.record_child         on record_child.county_id = step.county_id and record_child.record_id = step.record_id
                  join roster.child_card as child on child.county_id = record_child.county_id and child.id = record_child.child_id and child.left_on is null
                  left join access.org as class  on class.county_id = child.county_id and class.id = child.class_id
                 where step.county_id = (select viewer.county()) and step.owner_id = :account and step.done_at is null and step.due_on <= :until
                 order by step.due_on, child.sort_name, step.id
                 limit 200
                """).param("account", account).param("until", until)
                .query((row, _) -> new Promise(
                        row.getObject("record_id", UUID.class), row.getObject("child_id", UUID.class), row.getString("name"), classYear(row),
                        vault.open(row.getBytes("what_sealed")), row.getObject("due_on", LocalDate.class))).list();
    }

    /** What is done with a class at once, and what the school itself owes: a line a duty. */
    List<Gathered> together(Charge charge, LocalDate on) {
        return charged(charge, sinceWhen(on), on, """
                with behind as (
                    select quota.child_id, quota.duty_id, quota.period_from, quota.makeup_until, quota.class_id, null::uuid as school_id
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id and duty.owed_by in ('LINKED', 'HOMEROOM')
                                    and duty.matter = any (:together::text[])
                     where quota.county_id = (select viewer.county()) and quota.class_id = any (:classes::uuid[])
                       and quota.period_from between :since and :on and quota.covers_from <= :on and quota.done < quota.owed and not quota.excused
                     union
                    select quota.child_id, quota.duty_id, quota.period_from, quota.makeup_until, null, quota.school_id
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                                    and (duty.owed_by = 'SCHOOL' and quota.school_id = any (:schools::uuid[])
                                         or duty.owed_by = 'PSYCHOLOGY' and duty.matter = any (:together::text[])
                                            and quota.school_id = any (:counselled::uuid[]))
                     where quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[] || :counselled::uuid[])
                       and quota.period_from between :since and :on and quota.covers_from <= :on and quota.done < quota.owed and not quota.excused
                )
                select behind.class_id, class.stage, class.entry_year, class.class_number, behind.school_id, school.name as school_name,
                       duty.matter, duty.per, max(behind.period_from) as from_on, max(behind.makeup_until) as due_until,
                       count(distinct behind.child_id) as children
                  from behind
                  join care.duty on duty.county_id = (select viewer.county()) and duty.id = behind.duty_id
                  left join access.org as class  on class.county_id = duty.county_id and class.id = behind.class_id
                  left join access.org as school on school.county_id = duty.county_id and school.id = behind.school_id
                 where behind.makeup_until >= :on
                 group by 1, 2, 3, 4, 5, 6, behind.duty_id, 7, 8
                 order by due_until, duty.matter
                """).query(TodaySql::gathered).list();
    }

    /** What begins within days and is not of every week: a line a duty. */
    List<Gathered> coming(Charge charge, LocalDate on, LocalDate until) {
        return charged(charge, on, until, """
                with ahead as (
                    select quota.child_id, quota.duty_id, quota.period_from, quota.period_until
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                                    and duty.owed_by in ('LINKED', 'HOMEROOM') and duty.per not in ('DAY', 'WEEK')
                     where quota.county_id = (select viewer.county()) and quota.class_id = any (:classes::uuid[])
                       and quota.period_from > :since and quota.period_from <= :on and quota.done < quota.owed and not quota.excused
                     union
                    select quota.child_id, quota.duty_id, quota.period_from, quota.period_until
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id and duty.per not in ('DAY', 'WEEK')
                                    and (duty.owed_by = 'LINKED' or duty.owed_by = 'HELPER' and quota.helper_id = :account)
                     where quota.county_id = (select viewer.county()) and quota.child_id = any (:children::uuid[])
                       and quota.period_from > :since and quota.period_from <= :on and quota.done < quota.owed and not quota.excused
                     union
                    select quota.child_id, quota.duty_id, quota.period_from, quota.period_until
                      from care.quota
                      join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id and duty.per not in ('DAY', 'WEEK')
                                    and (duty.owed_by = 'SCHOOL' and quota.school_id = any (:schools::uuid[])
                                         or duty.owed_by = 'PSYCHOLOGY' and quota.school_id = any (:counselled::uuid[]))
                     where quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[] || :counselled::uuid[])
                       and quota.period_from > :since and quota.period_from <= :on and quota.done < quota.owed and not quota.excused
                )
                select null::uuid as class_id, null::text as stage, null::integer as entry_year, null::integer as class_number,
                       null::uuid as school_id, null::text as school_name, duty.matter, duty.per,
                       min(ahead.period_from) as from_on, max(ahead.period_until) as due_until, count(distinct ahead.child_id) as children
                  from ahead
                  join care.duty on duty.county_id = (select viewer.county()) and duty.id = ahead.duty_id
                 where duty.per <> 'BIRTHDAY'
                 group by duty.matter, duty.per
                 order by from_on, duty.matter
                """).query(TodaySql::gathered).list();
    }

    /** The children of these classes who are in care, by name. */
    Map<ChildId, String> inCare(Collection<UUID> classes, LocalDate on) {
        var names = new LinkedHashMap<ChildId, String>();
        jdbc.sql("""
                select child.id, child.name
                  from roster.child_card as child
                 where child.county_id = (select viewer.county()) and child.class_id = any (:classes::uuid[]) and child.left_on is null
                   and exists (select
                                 from roster.in_care
                                where in_care.county_id = child.county_id and in_care.child_id = child.id
                                  and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on))
                 order by child.sort_name, child.id
                """).param("classes", texts(classes)).param("on", on)
                .query(row -> { names.put(new ChildId(row.getObject("id", UUID.class)), row.getString("name")); });
        return names;
    }

    /** The children in care of whom something is worth knowing: a birthday near, no telephone in the whole family. */
    List<Near> near(Charge charge, LocalDate on, LocalDate until) {
        return charged(charge, on, until, """
                with own as (
                    select id from roster.child_card
                     where county_id = (select viewer.county()) and class_id = any (:classes::uuid[]) and left_on is null
                     union
                    select id from roster.child_card
                     where county_id = (select viewer.county()) and id = any (:children::uuid[]) and left_on is null
                )
                select child.id as child_id, child.name, class.id as class_id, class.stage, class.entry_year, class.class_number,
                       next.birthday, extract(year from next.birthday) - extract(year from known.birth_from) as turns,
                       known.reachable
                  from own
                  join roster.child_card as child  on child.county_id = (select viewer.county()) and child.id = own.id
                  join roster.child_today as known on known.county_id = child.county_id and known.id = child.id
                  left join access.org as class    on class.county_id = child.county_id and class.id = child.class_id
                 cross join lateral (select case when known.birth_precision = 'DAY'
                                                 then (known.birth_from + make_interval(years => extract(year from age(:since::date - 1, known.birth_from))::integer + 1))::date
                                            end as birthday) as next
                 where (next.birthday <= :on or not known.reachable)
                   and exists (select
                                 from roster.in_care
                                where in_care.county_id = child.county_id and in_care.child_id = child.id
                                  and in_care.from_on <= :since and (in_care.until_on is null or in_care.until_on > :since))
                 order by next.birthday, child.sort_name, child.id
                """).query(TodaySql::near).list();
    }

    /** What is open, or was missed in this school year, has begun within the year before it: no period is longer. */
    private static LocalDate sinceWhen(LocalDate on) {
        return SchoolYear.of(on).from().minusYears(1);
    }

    private StatementSpec charged(Charge charge, LocalDate since, LocalDate on, String sql) {
        return jdbc.sql(sql)
                .param("account", charge.account())
                .param("classes", texts(charge.classes())).param("children", texts(charge.children()))
                .param("counselled", texts(charge.counselled())).param("schools", texts(charge.schools()))
                .param("together", Arrays.stream(Matter.values()).filter(Matter::together).map(Enum::name).toArray(String[]::new))
                .param("since", since).param("on", on);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(
                row.getObject("child_id", UUID.class), row.getString("name"), row.getObject("class_id", UUID.class), classYear(row),
                Matter.valueOf(row.getString("matter")), matters((String[]) row.getArray("fulfilled_by").getArray()), Per.valueOf(row.getString("per")),
                row.getInt("remaining"), row.getObject("due_until", LocalDate.class), row.getInt("missed"), row.getObject("missed_since", LocalDate.class));
    }

    private static Gathered gathered(ResultSet row, int number) throws SQLException {
        return new Gathered(
                row.getObject("class_id", UUID.class), classYear(row), row.getObject("school_id", UUID.class), row.getString("school_name"),
                Matter.valueOf(row.getString("matter")), Per.valueOf(row.getString("per")),
                row.getObject("from_on", LocalDate.class), row.getObject("due_until", LocalDate.class), row.getInt("children"));
    }

    private static Near near(ResultSet row, int number) throws SQLException {
        return new Near(
                row.getObject("child_id", UUID.class), row.getString("name"), row.getObject("class_id", UUID.class), classYear(row),
                row.getObject("birthday", LocalDate.class), row.getInt("turns"), row.getBoolean("reachable"));
    }

    private static @Nullable ClassYear classYear(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return stage == null ? null : new ClassYear(Stage.valueOf(stage), row.getInt("entry_year"), row.getInt("class_number"));
    }

    private static Set<Matter> matters(String[] names) {
        return Arrays.stream(names).map(Matter::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
