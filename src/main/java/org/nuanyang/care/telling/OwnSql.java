package org.nuanyang.care.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.queue.Share;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one person has done, and what was owed of them: of the periods that became final within the days, as 落实率 counts them. */
@Repository
class OwnSql {
    /** @param children how many different ones */
    record Done(long times, long children) {
        static final Done NOTHING = new Done(0, 0);
    }

    private static final String DONE = """
            select record.kind, count(distinct record.id) as times, count(distinct record_child.child_id) as children
              from care.record
              join care.record_child on record_child.county_id = record.county_id and record_child.record_id = record.id
             where record.county_id = (select viewer.county()) and record.done_by = :who and record.reached and record.withdrawn_at is null
               and record.on_day between :from and :until
            """;
    private static final String OWED = """
            select duty.matter, sum(least(quota.done, quota.owed)) as done, sum(quota.owed) as owed
              from care.quota
              join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
             where quota.county_id = (select viewer.county()) and not quota.excused and quota.owed > 0
               and quota.period_from between :from::date - 366 and :until and quota.period_until <= :until
               and quota.makeup_until between :from and :until and quota.makeup_until < :on
            """;

    private final JdbcClient jdbc;

    OwnSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For these children. */
    Map<Matter, Done> doneFor(Collection<UUID> children, AccountId who, LocalDate from, LocalDate until) {
        return done(jdbc.sql(DONE + """
                   and record_child.on_day between :from and :until and record_child.child_id = any (:children::uuid[])
                 group by record.kind
                """).param("children", Rows.texts(children)), who, from, until);
    }

    /** At these schools. */
    Map<Matter, Done> doneAt(Collection<UUID> schools, AccountId who, LocalDate from, LocalDate until) {
        return done(jdbc.sql(DONE + " and record.school_id = any (:schools::uuid[]) group by record.kind").param("schools", Rows.texts(schools)), who, from, until);
    }

    /** By whom they are paired with. */
    Map<Matter, Share> owedByHelper(Collection<UUID> children, AccountId who, LocalDate from, LocalDate until, LocalDate on) {
        return owed(jdbc.sql(OWED + """
                   and duty.owed_by = 'HELPER' and quota.helper_id = :who and quota.child_id = any (:children::uuid[])
                 group by duty.matter
                """).param("children", Rows.texts(children)).param("who", who.value()), from, until, on);
    }

    /** By the psychology teachers of these schools together: no duty is written to one of them. */
    Map<Matter, Share> owedByPsychologist(Collection<UUID> schools, LocalDate from, LocalDate until, LocalDate on) {
        return owed(jdbc.sql(OWED + " and duty.owed_by = 'PSYCHOLOGY' and quota.school_id = any (:schools::uuid[]) group by duty.matter")
                .param("schools", Rows.texts(schools)), from, until, on);
    }

    private static Map<Matter, Done> done(JdbcClient.StatementSpec statement, AccountId who, LocalDate from, LocalDate until) {
        var done = new HashMap<Matter, Done>();
        statement.param("who", who.value()).param("from", from).param("until", until)
                .query((ResultSet row) -> { done.put(matter(row, "kind"), new Done(row.getLong("times"), row.getLong("children"))); });
        return done;
    }

    private static Map<Matter, Share> owed(JdbcClient.StatementSpec statement, LocalDate from, LocalDate until, LocalDate on) {
        var owed = new HashMap<Matter, Share>();
        statement.param("from", from).param("until", until).param("on", on)
                .query((ResultSet row) -> { owed.put(matter(row, "matter"), new Share(row.getLong("done"), row.getLong("owed"))); });
        return owed;
    }

    private static Matter matter(ResultSet row, String column) throws SQLException {
        return Matter.valueOf(row.getString(column));
    }
}
