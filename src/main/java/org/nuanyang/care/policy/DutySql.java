package org.nuanyang.care.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutySql {
    private final JdbcClient jdbc;

    DutySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that is another one whenever any of the county's duties has changed; 0 while there are none. */
    long version(int county) {
        return jdbc.sql("select version from care.policy_version where county_id = :county").param("county", county)
                .query(Long.class).optional().orElse(0L);
    }

    /** Whoever else decides on this county's policy waits until this transaction ends. */
    void alone(int county) {
        jdbc.sql("""
                insert into care.policy_version as held (county_id, version)
                values (:county, nextval('care.policy_version_number'))
                on conflict (county_id) do update set version = held.version
                """).param("county", county).update();
    }

    /** All there have been, the county's first, in the order in which they begin. */
    List<PolicyEntry> all(int county) {
        return jdbc.sql("""
                select *
                  from care.duty
                 where county_id = :county
                 order by school_id nulls first, from_on, made_at, id
                """).param("county", county).query(DutySql::entry).list();
    }

    void insert(int county, Collection<CareDuty> duties, AccountId by, Instant at) {
        for (var duty : duties) {
            jdbc.sql("""
                    insert into care.duty (county_id, id, school_id, matter, fulfilled_by, owed_by, times, per, festival, season,
                                           cohort, cohort_arg, makeup_days, minutes, from_on, until_on, made_by, made_at)
                    values (:county, :id, :school, :matter, :fulfilledBy::text[], :owedBy, :times, :per, :festival, :season,
                            :cohort, :cohortArg, :makeupDays, :minutes, :from, :until, :by, :at)
                    """)
                    .param("county", county).param("id", duty.id().value()).param("school", duty.school() == null ? null : duty.school().value())
                    .param("matter", duty.matter().name())
                    .param("fulfilledBy", duty.fulfilledBy().stream().map(Enum::name).sorted().toArray(String[]::new))
                    .param("owedBy", duty.owedBy().name()).param("times", duty.cadence().times()).param("per", duty.cadence().per().name())
                    .param("festival", duty.cadence().festival() == null ? null : duty.cadence().festival().name())
                    .param("season", duty.cadence().season().name())
                    .param("cohort", duty.cohort().key()).param("cohortArg", duty.cohort().arg())
                    .param("makeupDays", duty.cadence().makeupDays()).param("minutes", duty.minutes())
                    .param("from", duty.from()).param("until", duty.until())
                    .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What has not begun by then has never held. */
    void end(int county, Set<CareDutyId> duties, LocalDate on, AccountId by, Instant at) {
        jdbc.sql("""
                update care.duty
                   set until_on = greatest(from_on, :on), ended_by = :by, ended_at = :at
                 where county_id = :county and id = any (:ids) and (until_on is null or until_on > :on)
                """)
                .param("county", county).param("ids", duties.stream().map(CareDutyId::value).toArray(UUID[]::new))
                .param("on", on).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PolicyEntry entry(ResultSet row, int number) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        var festival = row.getString("festival");
        var cadence = new Cadence(row.getInt("times"), Per.valueOf(row.getString("per")), festival == null ? null : Festival.valueOf(festival),
                Season.valueOf(row.getString("season")), row.getInt("makeup_days"));
        var duty = new CareDuty(
                new CareDutyId(row.getObject("id", UUID.class)), school == null ? null : new OrgId(school), Matter.valueOf(row.getString("matter")),
                Arrays.stream((String[]) row.getArray("fulfilled_by").getArray()).map(Matter::valueOf).collect(Collectors.toSet()),
                OwedBy.valueOf(row.getString("owed_by")), cadence, new CohortChoice(row.getString("cohort"), row.getString("cohort_arg")),
                row.getInt("minutes"), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
        var endedBy = row.getObject("ended_by", UUID.class);
        return new PolicyEntry(duty, new AccountId(row.getObject("made_by", UUID.class)), instant(row, "made_at"),
                endedBy == null ? null : new AccountId(endedBy), endedBy == null ? null : instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
