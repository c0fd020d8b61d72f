package org.nuanyang.care.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompletionSql {
    private final JdbcClient jdbc;

    CompletionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void planForTheseValues() {
        Narrowed.planForTheseValues(jdbc);
    }

    List<CompletionLine> by(Set<Dimension> told, CompletionFilter filter, Collection<UUID> schools) {
        return jdbc.sql("""
                with summed as (
                    select case when :bySchool then quota.school_id end as school_id,
                           case when :byClass then quota.class_id end as class_id,
                           case when :byDuty then quota.duty_id end as duty_id,
                           case when :byMonth then date_trunc('month', quota.period_until)::date when :byPeriod then quota.period_from end as from_on,
                           coalesce(sum(least(quota.done, quota.owed)) filter (where not quota.excused), 0) as done,
                           coalesce(sum(quota.owed) filter (where not quota.excused), 0) as owed,
                           count(*) filter (where quota.excused) as excused
                      from care.quota
                     where quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[])
                       and quota.period_from between :from::date - 366 and :to and quota.period_until between :from and :to
                       and quota.makeup_until < :on and quota.owed > 0
                       and (:duty::uuid is null or quota.duty_id = :duty)
                       and (:klass::uuid is null or quota.class_id = :klass)
                     group by 1, 2, 3, 4
                )
                select summed.*, duty.matter, duty.owed_by, duty.per, duty.times
                  from summed
                  left join care.duty on duty.county_id = (select viewer.county()) and duty.id = summed.duty_id
                 order by duty.from_on, duty.id, summed.from_on
                """)
                .param("bySchool", told.contains(Dimension.SCHOOL)).param("byClass", told.contains(Dimension.CLASS))
                .param("byDuty", told.contains(Dimension.DUTY)).param("byMonth", told.contains(Dimension.MONTH)).param("byPeriod", told.contains(Dimension.PERIOD))
                .param("schools", Rows.texts(schools))
                .param("klass", filter.klass() == null ? null : filter.klass().value())
                .param("duty", filter.duty() == null ? null : filter.duty().value())
                .param("from", filter.from()).param("to", filter.to()).param("on", filter.on())
                .query(CompletionSql::line).list();
    }

    private static CompletionLine line(ResultSet row, int number) throws SQLException {
        return new CompletionLine(
                org(row, "school_id"), org(row, "class_id"),
                row.getString("matter") == null ? null : DutyName.of(row),
                row.getObject("from_on", LocalDate.class), new Share(row.getLong("done"), row.getLong("owed")), row.getLong("excused"));
    }

    private static @Nullable OrgId org(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrgId(id);
    }
}
