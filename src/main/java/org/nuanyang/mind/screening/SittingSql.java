package org.nuanyang.mind.screening;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.instantOrNull;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.mind.scale.Scales;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SittingSql {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    SittingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is there already: a form sent twice. */
    boolean insert(Sitting sitting, String told, Instant at) {
        return jdbc.sql("""
                insert into mind.sitting (county_id, id, school_id, class_id, scale_id, told, title, opens_at, closes_at, contact, lines, opened_by, opened_at, duty, duty_next)
                values (viewer.county(), :id, :school, :class, :scale, :told, :title, :opens, :closes, :contact, :lines, :by, :at, :duty, :next)
                on conflict do nothing
                """)
                .param("id", sitting.id().value()).param("school", sitting.school().value()).param("class", sitting.klass() == null ? null : sitting.klass().value(), Types.OTHER)
                .param("scale", sitting.scale().id()).param("told", told).param("title", sitting.title()).param("opens", utc(sitting.opensAt()))
                .param("closes", utc(sitting.closesAt())).param("contact", sitting.contact()).param("lines", sitting.lines()).param("by", sitting.openedBy().value())
                .param("at", utc(at)).param("duty", id(sitting.watch().first()), Types.OTHER).param("next", id(sitting.watch().next()), Types.OTHER).update() == 1;
    }

    /** False when somebody else was quicker. */
    boolean watch(SittingId sitting, Sitting.Watch watch) {
        return jdbc.sql("""
                update mind.sitting
                   set duty = :duty, duty_next = :next, duty_version = :version
                 where county_id = (select viewer.county()) and id = :id and duty_version = :version - 1
                """).param("duty", id(watch.first()), Types.OTHER).param("next", id(watch.next()), Types.OTHER).param("version", watch.version()).param("id", sitting.value()).update() == 1;
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    Optional<Sitting> find(SittingId id) {
        return jdbc.sql("select * from mind.sitting where county_id = (select viewer.county()) and id = :id").param("id", id.value()).query((row, _) -> sitting(row)).optional();
    }

    record Listed(Sitting sitting, int seats, int begun, int finished, int alarms) {}

    /** Those of the viewer's schools, the latest first. */
    List<Listed> list() {
        return jdbc.sql("""
                select sitting.*, coalesce(sat.seats, 0) as seats, coalesce(sat.begun, 0) as begun, coalesce(sat.finished, 0) as finished, coalesce(sat.alarms, 0) as alarms
                  from mind.sitting
                  left join lateral (select count(*) as seats, count(seat.begun_at) as begun, count(seat.finished_at) as finished, count(seat.crisis_at) as alarms
                                       from mind.seat
                                      where seat.county_id = sitting.county_id and seat.sitting_id = sitting.id) as sat on true
                 where sitting.county_id = (select viewer.county())
                 order by sitting.opens_at desc, sitting.id desc
                 limit :most
                """).param("most", SHOWN)
                .query((row, _) -> new Listed(sitting(row), row.getInt("seats"), row.getInt("begun"), row.getInt("finished"), row.getInt("alarms"))).list();
    }

    boolean end(SittingId id, Instant at) {
        return jdbc.sql("update mind.sitting set ended_at = :at where county_id = (select viewer.county()) and id = :id and ended_at is null and closes_at > :at")
                .param("at", utc(at)).param("id", id.value()).update() == 1;
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        return new Sitting(new SittingId(row.getObject("id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass),
                Scales.read(row.getString("told")), row.getString("title"), instant(row, "opens_at"),
                instant(row, "closes_at"), row.getString("contact"), row.getString("lines"),
                new AccountId(row.getObject("opened_by", UUID.class)), instantOrNull(row, "ended_at"), new Sitting.Watch(account(row, "duty"), account(row, "duty_next"), row.getInt("duty_version")));
    }
}
