package org.nuanyang.care.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The children themselves: who is in care, with what is worth knowing of each, and what was promised them. */
@Repository
class NearSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    NearSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * The children in care, by name. Whether one is in care is asked for each by its index: as a plain condition it would be joined,
     * and every child of the county gone through.
     */
    List<Near> inCare(Charge charge, LocalDate on) {
        return charge.bound(jdbc, on, on, """
                with mine as (
                    select id from roster.child_card
                     where county_id = (select viewer.county()) and class_id = any (:classes::uuid[]) and left_on is null
                     union
                    select id from roster.child_card
                     where county_id = (select viewer.county()) and id = any (:children::uuid[]) and left_on is null
                ), own as materialized (
                    select mine.id
                      from mine
                     where (select true
                              from roster.in_care
                             where in_care.county_id = (select viewer.county()) and in_care.child_id = mine.id
                               and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on)
                             limit 1)
                )
                select child.id as child_id, child.name, class.id as class_id, class.stage, class.entry_year, class.class_number,
                       next.birthday, extract(year from next.birthday) - extract(year from known.birth_from) as turns,
                       away.child_id is null as reachable
                  from own
                  join roster.child_card as child  on child.county_id = (select viewer.county()) and child.id = own.id
                  join roster.child_today as known on known.county_id = child.county_id and known.id = child.id
                  left join access.org as class    on class.county_id = child.county_id and class.id = child.class_id
                  left join roster.unreachable(array(select id from own)) as away (child_id) on away.child_id = child.id
                 cross join lateral (select case when known.birth_precision = 'DAY'
                                                 then (known.birth_from + make_interval(years => extract(year from age(:on::date - 1, known.birth_from))::integer + 1))::date
                                            end as birthday) as next
                 order by child.sort_name, child.id
                """).query(NearSql::near).list();
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
                        row.getObject("record_id", UUID.class), row.getObject("child_id", UUID.class), row.getString("name"), ClassYear.in(row),
                        vault.open(row.getBytes("what_sealed")), row.getObject("due_on", LocalDate.class))).list();
    }

    private static Near near(ResultSet row, int number) throws SQLException {
        return new Near(
                row.getObject("child_id", UUID.class), row.getString("name"), row.getObject("class_id", UUID.class), ClassYear.in(row),
                row.getObject("birthday", LocalDate.class), row.getInt("turns"), row.getBoolean("reachable"));
    }
}
