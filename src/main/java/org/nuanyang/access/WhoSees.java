package org.nuanyang.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inverse of a {@link Scope}: which accounts reach a child at this moment, and on which grounds. For the school's principal,
 * and for telling those who answer for a child; whom it may be told is the caller's to judge.
 */
@Service
@Transactional(readOnly = true)
public class WhoSees {
    private final WhoSeesSql sql;
    private final OrgSql orgs;
    private final List<Grants> grants;
    private final Viewers viewers;
    private final Clock clock;

    WhoSees(WhoSeesSql sql, OrgSql orgs, List<Grants> grants, Viewers viewers, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.grants = grants;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** Somebody who reaches the child, by one ground or several. */
    public record Seer(AccountId account, String name, List<Ground> grounds) {
        public Seer {
            grounds = List.copyOf(grounds);
        }
    }

    /** Those nearest to the child first: by the first of their grounds, then by name. */
    public List<Seer> of(int county, UUID child, OrgId school, @Nullable OrgId klass) {
        var today = LocalDate.now(clock);
        var known = new ArrayList<>(sql.byDuty(county, child, school, klass, today));
        for (var each : grants) known.addAll(contributed(county, each.seeing(county, child, school, klass, clock.instant()), today));
        return known.stream().collect(groupingBy(WhoSeesSql.Known::account)).entrySet().stream()
                .map(each -> new Seer(each.getKey(), each.getValue().getFirst().name(), each.getValue().stream().map(WhoSeesSql.Known::ground).distinct().sorted(NEAREST).toList()))
                .sorted(Comparator.comparing((Seer seer) -> seer.grounds().getFirst(), NEAREST).thenComparing(Seer::name)).toList();
    }

    private static final Comparator<Ground> NEAREST = Comparator.comparing((Ground ground) -> ground.role().beyondDuty())
            .thenComparing(ground -> ground.acts().size(), Comparator.reverseOrder()).thenComparing(Ground::role).thenComparing(Ground::place);

    private List<WhoSeesSql.Known> contributed(int county, List<Grants.Held> held, LocalDate on) {
        if (held.isEmpty()) return List.of();
        var names = sql.open(county, held.stream().map(Grants.Held::account).distinct().toList(), on);
        var places = held.stream().map(each -> each.duty().org()).distinct().flatMap(id -> orgs.find(id).stream()).collect(toMap(Org::id, org -> org));
        return held.stream().filter(each -> names.containsKey(each.account()) && inForce(county, each)).map(each -> {
            var duty = each.duty();
            var place = places.get(duty.org());
            var above = place == null || place.kind() != Org.Kind.CLASS || place.parent() == null ? place : orgs.find(place.parent()).orElse(place);
            return new WhoSeesSql.Known(each.account(), names.get(each.account()), new Ground(duty.role(), place == null ? "" : place.label(on),
                    above == null ? "" : above.label(on), null, duty.from(), duty.until(), duty.role().acts()));
        }).toList();
    }

    /** What was approved ends with the last duty of whoever asked for it. */
    private boolean inForce(int county, Grants.Held held) {
        return !held.duty().role().beyondDuty() || viewers.find(county, held.account()).filter(Viewer::worksHere).isPresent();
    }
}
