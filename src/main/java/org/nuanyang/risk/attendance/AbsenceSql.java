package org.nuanyang.risk.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    AbsenceSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Absences.Day> days(ChildId child, LocalDate from) {
        return jdbc.sql("""
                select on_day as "on", mark
                  from risk.attendance_now
                 where county_id = (select viewer.county()) and child_id = :child and on_day >= :from and mark <> 'PRESENT'
                 order by on_day desc
                """).param("child", child.value()).param("from", from).query(Absences.Day.class).list();
    }

    List<AbsenceCall> calls(ChildId child, LocalDate from) {
        return jdbc.sql("""
                select id, child_id, on_day, party, reached, said_sealed, called_by, called_at
                  from risk.absence_call
                 where county_id = (select viewer.county()) and child_id = :child and on_day >= :from
                 order by called_at desc, id
                """).param("child", child.value()).param("from", from).query((row, _) -> call(row)).list();
    }

    /** False when it is there already. */
    boolean insert(AbsenceCall call, UUID school) {
        return jdbc.sql("""
                insert into risk.absence_call (county_id, id, child_id, school_id, on_day, party, reached, said_sealed, called_by, called_at)
                values (viewer.county(), :id, :child, :school, :day, :party, :reached, :said, :by, :at)
                on conflict (county_id, id) do nothing
                """).param("id", call.id()).param("child", call.child().value()).param("school", school).param("day", call.day())
                .param("party", call.party().name()).param("reached", call.reached()).param("said", call.said() == null ? null : vault.seal(call.said()), Types.BINARY)
                .param("by", call.by().value()).param("at", call.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Unexplained away on a day in these classes and schools, without anybody reached; since when it is known. */
    List<Uncalled> uncalled(LocalDate day, Collection<UUID> places) {
        return jdbc.sql("""
                select away.child_id as child, card.name, away.class_id as class_id, away.school_id as school_id, away.mark,
                       (select min(first.set_at) from risk.attendance as first
                         where first.county_id = away.county_id and first.child_id = away.child_id and first.on_day = away.on_day
                           and first.mark in ('TRUANT', 'UNKNOWN')) as known_at,
                       exists (select from risk.absence_call as tried
                                where tried.county_id = away.county_id and tried.child_id = away.child_id and tried.on_day = away.on_day) as tried
                  from risk.attendance_now as away
                  join roster.child_card as card on card.county_id = away.county_id and card.id = away.child_id and card.left_on is null
                 where away.county_id = (select viewer.county()) and away.on_day = :day and away.mark in ('TRUANT', 'UNKNOWN')
                   and (away.class_id = any (:places::uuid[]) or away.school_id = any (:places::uuid[]))
                   and not exists (select from risk.absence_call as reached
                                    where reached.county_id = away.county_id and reached.child_id = away.child_id and reached.on_day = away.on_day and reached.reached)
                 order by known_at, card.sort_name, card.id
                """).param("day", day).param("places", Rows.texts(places))
                .query((row, _) -> new Uncalled(new ChildId(row.getObject("child", UUID.class)), row.getString("name"), row.getObject("class_id", UUID.class),
                        Mark.valueOf(row.getString("mark")), row.getObject("known_at", OffsetDateTime.class).toInstant(), row.getBoolean("tried"))).list();
    }

    private AbsenceCall call(ResultSet row) throws SQLException {
        var said = row.getBytes("said_sealed");
        return new AbsenceCall(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)), row.getObject("on_day", LocalDate.class),
                AbsenceCall.Called.valueOf(row.getString("party")), row.getBoolean("reached"), said == null ? null : vault.open(said),
                new AccountId(row.getObject("called_by", UUID.class)), row.getObject("called_at", OffsetDateTime.class).toInstant());
    }
}
