package org.nuanyang.mind.passing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Written by the database's own functions, which ask where the child is. */
@Repository
class PassingSql {
    private final JdbcClient jdbc;

    PassingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Went(UUID child, UUID fromSchool, @Nullable UUID toSchool) {}

    List<Went> passOn(Collection<UUID> children, Collection<UUID> appointments, LocalDate day, Instant at) {
        return jdbc.sql("select child_id as child, from_school, to_school from mind.pass_on(:children::uuid[], :appointments::uuid[], :day, :at)")
                .param("children", Rows.texts(children)).param("appointments", Rows.texts(appointments)).param("day", day).param("at", at.atOffset(ZoneOffset.UTC))
                .query(Went.class).list();
    }

    /** The most urgent tier first, then the earliest. */
    List<PassedOn> open() {
        return jdbc.sql("""
                select passed_on.id, passed_on.child_id, card.name, passed_on.kind, org.name as from_school, latest.tier, passed_on.until_on
                  from mind.passed_on
                  join roster.child_card as card on card.county_id = passed_on.county_id and card.id = passed_on.child_id and card.left_on is null
                  join access.org on org.county_id = passed_on.county_id and org.id = passed_on.from_school
                  left join lateral (select attention.tier
                                       from mind.attention
                                      where attention.county_id = passed_on.county_id and attention.child_id = passed_on.child_id
                                      order by attention.version desc
                                      limit 1) as latest on true
                 where passed_on.county_id = (select viewer.county()) and passed_on.done_on is null and passed_on.ended_on is null
                 order by coalesce(array_position(array['CRISIS', 'SUPPORT', 'WATCH'], latest.tier), 4), passed_on.until_on, card.sort_name, passed_on.id
                """).query((row, _) -> {
            var tier = row.getString("tier");
            return new PassedOn(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), PassedKind.valueOf(row.getString("kind")),
                    row.getString("from_school"), tier == null ? null : Tier.valueOf(tier), row.getObject("until_on", LocalDate.class));
        }).list();
    }

    List<PassedOn.Gone> gone(LocalDate since) {
        return jdbc.sql("""
                select name, kind, to_name, passed_on
                  from mind.passed_from(:since)
                 order by passed_on desc, name
                """).param("since", since)
                .query((row, _) -> new PassedOn.Gone(row.getString("name"), PassedKind.valueOf(row.getString("kind")), row.getString("to_name"), row.getObject("passed_on", LocalDate.class))).list();
    }

    boolean stands(UUID id) {
        return jdbc.sql("select exists (select from mind.passed_on where county_id = (select viewer.county()) and id = :id)").param("id", id).query(Boolean.class).single();
    }

    /** The school, once. */
    Optional<UUID> seen(UUID id, LocalDate day) {
        return jdbc.sql("select school_id from mind.passed_seen(:id, :day)").param("id", id).param("day", day).query(UUID.class).optional();
    }
}
