package org.nuanyang.indicators.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.queue.CompletionFilter;
import org.nuanyang.care.queue.Dimension;
import org.nuanyang.care.queue.OwedSums;
import org.nuanyang.care.queue.Share;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The kept sums of duties with what is still to be folded into them, so that nobody has to settle before asking. */
@Repository
class OwedSumsSql implements OwedSums {
    private static final String COLUMNS = "school_id, sum.class_id, sum.duty_id, sum.period_from, sum.period_until, sum.makeup_until, sum.children, sum.owed, sum.done, sum.excused";

    private static final String KEPT = "indicators.duty_sum as sum where sum.county_id = (select viewer.county()) and sum.school_id = any (:schools::uuid[])";

    private static final String PENDING = "indicators.duty_pending(:schools::uuid[]) as sum where true";

    /** Of these slots, looked up one by one. */
    private static final String OF_SLOTS = " and sum.duty_id = slot.duty_id and sum.period_from = slot.period_from";

    private static final String APART = """
            select case when :bySchool then sum.school_id end as school_id, case when :byClass then sum.class_id end as class_id,
                   case when :byDuty then sum.duty_id end as duty_id,\s""";

    private static final String OF_A_CLASS = " and (:klass::uuid is null or sum.class_id = :klass) ";

    private final JdbcClient jdbc;

    OwedSumsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sum> closed(Set<Dimension> told, CompletionFilter filter, Collection<UUID> schools) {
        return told(APART + """
                       case when :byMonth then date_trunc('month', sum.period_until::timestamp)::date when :byPeriod then sum.period_from end as from_on,
                       sum(sum.done) as done, sum(sum.owed) as owed, sum(sum.excused) as excused
                  from (select sum.""" + COLUMNS + " from " + KEPT + " union all select sum." + COLUMNS + " from " + PENDING + """
                ) as sum
                 where sum.period_until between :from and :to and sum.makeup_until < :on and (:duty::uuid is null or sum.duty_id = :duty)
                """ + OF_A_CLASS + "group by 1, 2, 3, 4 having sum(sum.children) > 0", told, filter.klass(), schools)
                .param("byMonth", told.contains(Dimension.MONTH)).param("byPeriod", told.contains(Dimension.PERIOD))
                .param("duty", filter.duty() == null ? null : filter.duty().value())
                .param("from", filter.from()).param("to", filter.to()).param("on", filter.on()).query(OwedSumsSql::sum).list();
    }

    @Override
    public List<Shares> of(Collection<Slot> slots, Set<Dimension> told, @Nullable OrgId klass, Collection<UUID> schools) {
        var rows = new Rows<>(List.copyOf(slots)).text("duties", Slot::duty).text("froms", Slot::from).text("closed", Slot::closed).text("runs", Slot::runs);
        return told(APART + """
                       coalesce(sum(sum.done) filter (where slot.closed), 0) as last_done, coalesce(sum(sum.owed) filter (where slot.closed), 0) as last_owed,
                       coalesce(sum(sum.done) filter (where slot.runs), 0) as now_done, coalesce(sum(sum.owed) filter (where slot.runs), 0) as now_owed
                  from unnest(:duties::uuid[], :froms::date[], :closed::boolean[], :runs::boolean[]) as slot (duty_id, period_from, closed, runs)
                 cross join lateral (select sum.""" + COLUMNS + " from " + KEPT + OF_SLOTS + " union all select sum." + COLUMNS + " from " + PENDING + OF_SLOTS + ") as sum where true" + OF_A_CLASS
                + "group by 1, 2, 3 having sum(sum.owed) > 0", told, klass, schools).params(rows.params()).query(OwedSumsSql::shares).list();
    }

    private StatementSpec told(String sql, Set<Dimension> told, @Nullable OrgId klass, Collection<UUID> schools) {
        return jdbc.sql(sql).param("schools", Rows.texts(schools)).param("klass", klass == null ? null : klass.value())
                .param("bySchool", told.contains(Dimension.SCHOOL)).param("byClass", told.contains(Dimension.CLASS)).param("byDuty", told.contains(Dimension.DUTY));
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class), row.getObject("duty_id", UUID.class),
                row.getObject("from_on", LocalDate.class), row.getLong("done"), row.getLong("owed"), row.getLong("excused"));
    }

    private static Shares shares(ResultSet row, int number) throws SQLException {
        return new Shares(row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class), row.getObject("duty_id", UUID.class),
                new Share(row.getLong("last_done"), row.getLong("last_owed")), new Share(row.getLong("now_done"), row.getLong("now_owed")));
    }
}
