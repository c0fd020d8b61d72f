package org.nuanyang.risk.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.signal.SignalSource.Asked;
import org.nuanyang.risk.signal.rule.Home.Away;
import org.nuanyang.risk.signal.rule.Home.Guardian;
import org.nuanyang.risk.signal.rule.Home.Parent;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the roster says of children's homes by a day. */
@Repository
class HomeSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    HomeSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Means(UUID id, @Nullable LocalDate birthFrom, LocalDate enrolledOn, @Nullable String economicState, @Nullable String aid) {}

    private record Told(UUID child, String side, boolean deceased, @Nullable UUID absence, @Nullable LocalDate from, @Nullable LocalDate until) {}

    List<Home> homes(Asked asked) {
        var parents = parents(asked);
        var guardians = guardians(asked);
        var inCare = inCare(asked);
        return jdbc.sql("""
                select id, birth_from, enrolled_on, economic_state, aid
                  from roster.child_means
                 where county_id = (select viewer.county()) and enrolled_on <= :on and (left_on is null or left_on > :on)
                   and (:children::uuid[] is null or id = any (:children::uuid[]))
                """).param("on", asked.on()).param("children", asked.ids()).query(Means.class).list().stream()
                .map(means -> new Home(new ChildId(means.id()), means.birthFrom(), means.enrolledOn(), means.economicState(), means.aid(),
                        parents.getOrDefault(means.id(), List.of()), guardians.getOrDefault(means.id(), List.of()), inCare.contains(means.id())))
                .toList();
    }

    private Map<UUID, List<Parent>> parents(Asked asked) {
        var told = jdbc.sql("""
                select child_id as child, side, deceased, absence_id as absence, away_from as "from", away_until as until
                  from roster.parent_away
                 where county_id = (select viewer.county()) and (noted_on is null or noted_on <= :on)
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                """).param("on", asked.on()).param("children", asked.ids()).query(Told.class).list();
        var sides = new HashMap<UUID, Map<String, List<Told>>>();
        for (var each : told) sides.computeIfAbsent(each.child(), _ -> new LinkedHashMap<>()).computeIfAbsent(each.side(), _ -> new ArrayList<>()).add(each);
        var parents = new HashMap<UUID, List<Parent>>();
        sides.forEach((child, known) -> parents.put(child, known.entrySet().stream()
                .map(side -> new Parent(side.getKey(), side.getValue().getFirst().deceased(), side.getValue().stream()
                        .filter(each -> each.absence() != null).map(each -> new Away(each.from(), each.until())).toList())).toList()));
        return parents;
    }

    private Map<UUID, List<Guardian>> guardians(Asked asked) {
        var guardians = new HashMap<UUID, List<Guardian>>();
        jdbc.sql("""
                select child_id, person_id, relation, from_on, until_on, birth_from, can_care, health_sealed, deceased
                  from roster.guardian_over_time
                 where county_id = (select viewer.county()) and from_on <= :on
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                """).param("on", asked.on()).param("children", asked.ids())
                .query((row, _) -> {
                    var health = row.getBytes("health_sealed");
                    var relation = row.getString("relation");
                    return guardians.computeIfAbsent(row.getObject("child_id", UUID.class), _ -> new ArrayList<>()).add(new Guardian(
                            row.getString("person_id"), relation == null ? null : Relation.valueOf(relation), row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class), row.getObject("birth_from", LocalDate.class), row.getObject("can_care", Boolean.class),
                            health == null ? null : vault.open(health), row.getBoolean("deceased")));
                }).list();
        return guardians;
    }

    private Set<UUID> inCare(Asked asked) {
        return new HashSet<>(jdbc.sql("""
                select child_id
                  from roster.in_care
                 where county_id = (select viewer.county()) and from_on <= :on and (until_on is null or until_on > :on)
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                """).param("on", asked.on()).param("children", asked.ids()).query(UUID.class).list());
    }
}
