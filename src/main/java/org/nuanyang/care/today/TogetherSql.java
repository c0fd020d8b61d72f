package org.nuanyang.care.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.Per;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is owed to many at once, a line a duty: now, and soon. */
@Repository
class TogetherSql {
    private final JdbcClient jdbc;

    TogetherSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done with a class at once, and what the school itself owes: a line a duty. */
    List<Gathered> together(Charge charge, LocalDate on) {
        return charge.bound(jdbc, Charge.openSince(on), on, """
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
                """).query(TogetherSql::gathered).list();
    }

    /** What begins within days and is not of every week: a line a duty. */
    List<Gathered> coming(Charge charge, LocalDate on, LocalDate until) {
        return charge.bound(jdbc, on, until, """
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
                """).query(TogetherSql::gathered).list();
    }

    private static Gathered gathered(ResultSet row, int number) throws SQLException {
        return new Gathered(
                row.getObject("class_id", UUID.class), ClassYear.in(row), row.getObject("school_id", UUID.class), row.getString("school_name"),
                Matter.valueOf(row.getString("matter")), Per.valueOf(row.getString("per")),
                row.getObject("from_on", LocalDate.class), row.getObject("due_until", LocalDate.class), row.getInt("children"));
    }
}
