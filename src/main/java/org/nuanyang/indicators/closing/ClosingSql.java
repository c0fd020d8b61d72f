package org.nuanyang.indicators.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClosingSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    ClosingSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What has been begun of these places and periods. */
    List<Closing> among(Collection<UUID> places, Collection<? extends Period> periods) {
        Map<String, Period> byKey = periods.stream().collect(Collectors.toMap(Period::key, Function.identity()));
        return jdbc.sql("""
                select id, org_id, school_id, period, state, taken_on, definition, version
                  from indicators.closing
                 where county_id = (select viewer.county()) and org_id = any (:places::uuid[]) and period = any (:periods::text[])
                """).param("places", Rows.texts(places)).param("periods", byKey.keySet().toArray(String[]::new))
                .query((row, _) -> closing(row, byKey.get(row.getString("period")))).list();
    }

    /** Its own and those of its classes. */
    List<Closing> ofSchool(OrgId school, Period period) {
        return jdbc.sql("""
                select id, org_id, school_id, period, state, taken_on, definition, version
                  from indicators.closing
                 where county_id = (select viewer.county()) and school_id = :school and period = :period
                 order by org_id
                """).param("school", school.value()).param("period", period.key()).query((row, _) -> closing(row, period)).list();
    }

    Optional<Closing> find(OrgId place, Period period) {
        return among(List.of(place.value()), List.of(period)).stream().findFirst();
    }

    /** One step at a time in a school and period, to the end of the transaction: of two at once the second sees what the first has done. */
    void alone(OrgId school, Period period) {
        alone("closing " + school + " " + period.key());
    }

    /** Begun if nobody has. */
    Closing begun(OrgId place, OrgId school, Period period) {
        jdbc.sql("""
                insert into indicators.closing (county_id, id, org_id, school_id, period, from_on, until_on, state, version)
                values (viewer.county(), :id, :place, :school, :period, :from, :until, 'OPEN', 0)
                    on conflict do nothing
                """).param("id", Ids.next()).param("place", place.value()).param("school", school.value())
                .param("period", period.key()).param("from", period.from()).param("until", period.until()).update();
        return find(place, period).orElseThrow();
    }

    /** One at a time says something about it. */
    void alone(Closing closing) {
        alone("closing " + closing.id());
    }

    private void alone(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", key).query((_, _) -> true).single();
    }

    /**
     * @param takenOn the day of the figures that are submitted; null keeps what is there
     * @param definition by which they are counted, likewise
     */
    void step(Closing closing, ClosingStep step, @Nullable LocalDate takenOn, @Nullable String definition) {
        jdbc.sql("""
                update indicators.closing
                   set state = :state, taken_on = coalesce(:taken::date, taken_on), definition = coalesce(:definition, definition), version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :version
                """).param("state", step.kind().leadsTo().name()).param("taken", takenOn).param("definition", definition, Types.VARCHAR).param("id", closing.id()).param("version", closing.version()).update();
        jdbc.sql("""
                insert into indicators.closing_step (county_id, closing_id, version, step, by_account, at_time, words_sealed)
                values (viewer.county(), :closing, :version, :step, :by, :at, :words)
                """).param("closing", closing.id()).param("version", closing.version() + 1).param("step", step.kind().name()).param("by", step.by().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC)).param("words", step.words() == null ? null : vault.seal(step.words())).update();
    }

    /** The latest first. */
    List<ClosingStep> steps(UUID closing) {
        return jdbc.sql("""
                select step, by_account, at_time, words_sealed
                  from indicators.closing_step
                 where county_id = (select viewer.county()) and closing_id = :closing
                 order by version desc
                """).param("closing", closing).query(this::step).list();
    }

    /** Of these classes those in which there are children. */
    Set<UUID> withChildren(Collection<UUID> classes) {
        return Set.copyOf(jdbc.sql("""
                select asked.id
                  from unnest(:classes::uuid[]) as asked (id)
                 where exists (select from roster.pupil where pupil.county_id = (select viewer.county()) and pupil.class_id = asked.id and pupil.left_on is null)
                """).param("classes", Rows.texts(classes)).query(UUID.class).list());
    }

    private ClosingStep step(ResultSet row, int number) throws SQLException {
        var words = row.getBytes("words_sealed");
        return new ClosingStep(ClosingStep.Kind.valueOf(row.getString("step")), new AccountId(row.getObject("by_account", UUID.class)),
                instant(row), words == null ? null : vault.open(words));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at_time", OffsetDateTime.class).toInstant();
    }

    private static Closing closing(ResultSet row, Period period) throws SQLException {
        return new Closing(row.getObject("id", UUID.class), new OrgId(row.getObject("org_id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), period,
                ClosingState.valueOf(row.getString("state")), row.getObject("taken_on", LocalDate.class), row.getString("definition"), row.getInt("version"));
    }
}
