package org.nuanyang.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntrySql {
    private final JdbcClient jdbc;

    EntrySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The county's and the school's own, its main school's for a teaching point too; the narrower first. */
    List<CalendarEntry> between(int county, @Nullable OrgId school, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select entry.*
                  from calendar.entry
                 where entry.county_id = :county and entry.removed_at is null
                   and entry.from_on <= :until and entry.until_on >= :from
                   and (entry.school_id is null
                        or entry.school_id = :school::uuid
                        or entry.school_id = (select org.parent_id
                                                from access.org
                                               where org.county_id = :county and org.id = :school::uuid and org.kind = 'TEACHING_POINT'))
                 order by entry.school_id is distinct from :school::uuid, entry.from_on, entry.kind
                """)
                .param("county", county).param("school", school == null ? null : school.value())
                .param("from", from).param("until", until)
                .query(EntrySql::entry).list();
    }

    Optional<CalendarEntry> find(int county, UUID id) {
        return jdbc.sql("select * from calendar.entry where county_id = :county and id = :id and removed_at is null")
                .param("county", county).param("id", id).query(EntrySql::entry).optional();
    }

    /** False when there is one like it already. */
    boolean insert(int county, CalendarEntry entry, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into calendar.entry (county_id, id, school_id, kind, name, from_on, until_on, entered_by, entered_at)
                values (:county, :id, :school, :kind, :name, :from, :until, :by, :at)
                on conflict do nothing
                """)
                .param("county", county).param("id", entry.id()).param("school", entry.school() == null ? null : entry.school().value())
                .param("kind", entry.kind().name()).param("name", entry.name())
                .param("from", entry.from()).param("until", entry.until())
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    boolean remove(int county, UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                update calendar.entry
                   set removed_by = :by, removed_at = :at
                 where county_id = :county and id = :id and removed_at is null
                """)
                .param("county", county).param("id", id).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        return new CalendarEntry(
                row.getObject("id", UUID.class), school == null ? null : new OrgId(school), CalendarEntry.Kind.valueOf(row.getString("kind")),
                row.getString("name"), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
    }
}
