package org.nuanyang.indicators.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.time.RollChange;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.roster.time.RollChange.Reason;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.roster.time.Rolls;
import org.springframework.stereotype.Component;

/** Who joined, left and changed in a place, month by month; who goes from one of its schools to another has not left. */
@Component
class Movements {
    private final Rolls rolls;
    private final Orgs orgs;

    Movements(Rolls rolls, Orgs orgs) {
        this.rolls = rolls;
        this.orgs = orgs;
    }

    /** A month, up to its last day or to today. */
    record Month(YearMonth month, long before, long after, List<RollChange> changes) {
        long of(Kind kind, Reason... reasons) {
            return changes.stream().filter(change -> change.kind() == kind && List.of(reasons).contains(change.reason())).count();
        }
    }

    List<Month> of(Org place, LedgerSpan span, Definition definition, LocalDate today, Viewer viewer) {
        return span.months(today).stream().map(month -> month(month, place, definition, today, viewer)).toList();
    }

    private Month month(YearMonth month, Org place, Definition definition, LocalDate today, Viewer viewer) {
        var before = month.atDay(1).minusDays(1);
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        long first = 0, then = 0;
        var changes = new ArrayList<RollChange>();
        for (var query : queries(place, last, definition)) {
            first += rolls.sums(query.on(before), viewer).counts();
            then += rolls.sums(query, viewer).counts();
            rolls.eachChange(before, query, null, viewer, changes::add);
        }
        return new Month(month, first, then, together(changes));
    }

    /** Who counts on the roll of a day, school by school. */
    Map<OrgId, Long> countedBySchool(Org place, LocalDate day, Definition definition, Viewer viewer) {
        var counted = new HashMap<OrgId, Long>();
        queries(place, day, definition).forEach(query -> counted.putAll(rolls.countedBySchool(query, viewer)));
        return counted;
    }

    /** Of one school, the statements know the reasons; of several, each is asked and what crosses between them is put together. */
    private List<RollQuery> queries(Org place, LocalDate day, Definition definition) {
        return switch (place.kind()) {
            case COUNTY -> List.of(new RollQuery(day, definition, null, null, null));
            case TOWNSHIP, SCHOOL, TEACHING_POINT -> orgs.tree(place.id()).stream().filter(Lines::isSchool)
                    .map(school -> new RollQuery(day, definition, school.id(), null, null)).toList();
            case CLASS -> List.of(new RollQuery(day, definition, above(place), place.id(), null));
        };
    }

    private static @Nullable OrgId above(Org klass) {
        return klass.parent();
    }

    private static List<RollChange> together(List<RollChange> changes) {
        var byChild = new LinkedHashMap<UUID, RollChange>();
        for (var change : changes) byChild.merge(change.child().value(), change, Movements::crossed);
        return List.copyOf(byChild.values());
    }

    /** Left one school and joined another. */
    private static RollChange crossed(RollChange one, RollChange other) {
        var left = one.kind() == Kind.LEFT ? one : other;
        var joined = one.kind() == Kind.LEFT ? other : one;
        return new RollChange(joined.child(), joined.name(), Kind.CHANGED, Reason.SCHOOL_CHANGED, joined.on(), left.before(), joined.after(), joined.inSight());
    }
}
