package org.nuanyang.care.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.Per;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody owes each child; see {@link Charge} for whose it is. */
@Repository
class OwedSql {
    private final JdbcClient jdbc;

    OwedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The duties that are open for each child, with what was missed since anybody last did it: see {@code care.rule.Behind}. */
    List<Owed> owed(Charge charge, LocalDate on) {
        return charge.bound(jdbc, Charge.openSince(on), on, """
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
                """).param("year", SchoolYear.of(on).from()).query(OwedSql::owed).list();
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(
                row.getObject("child_id", UUID.class), row.getString("name"), row.getObject("class_id", UUID.class), ClassYear.in(row),
                Matter.valueOf(row.getString("matter")), matters((String[]) row.getArray("fulfilled_by").getArray()), Per.valueOf(row.getString("per")),
                row.getInt("remaining"), row.getObject("due_until", LocalDate.class), row.getInt("missed"), row.getObject("missed_since", LocalDate.class));
    }

    private static Set<Matter> matters(String[] names) {
        return Arrays.stream(names).map(Matter::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
