package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.ledger.LedgerSql.National;
import org.nuanyang.roster.condition.Condition;
import org.nuanyang.roster.condition.Conditions;
import org.nuanyang.roster.definition.Definition;
import org.springframework.stereotype.Component;

/** Today's form for the civil affairs: what files say of health and hardship is kept of no past day. */
@Component
class NationalLedger implements LedgerSource {
    private final LedgerSql sql;
    private final Conditions conditions;
    private final LineSource lines;
    private final LedgerSpans spans;
    private final Figures figures;

    NationalLedger(LedgerSql sql, Conditions conditions, LineSource lines, LedgerSpans spans, Figures figures) {
        this.sql = sql;
        this.conditions = conditions;
        this.lines = lines;
        this.spans = spans;
        this.figures = figures;
    }

    @Override
    public Set<LedgerKind> kinds() {
        return Set.of(LedgerKind.NATIONAL);
    }

    @Override
    public boolean tells(LedgerSpan span) {
        return span.span().runs(spans.today());
    }

    @Override
    public Made make(Wanted wanted, Viewer viewer) {
        var children = sql.national(wanted.place().id());
        var known = new HashMap<UUID, Condition>();
        conditions.each(children.stream().map(National::child).toList(), Definition.NATIONAL, wanted.today(), viewer, condition -> known.put(condition.child().value(), condition));
        var keys = new ArrayList<UUID>();
        boolean ofSchools = Lines.ofSchools(wanted.place());
        children.forEach(child -> keys.add(ofSchools ? child.school() : child.klass()));
        var rows = lines.of(wanted.place(), keys, wanted.today());
        var columns = NationalForm.columns(rows.heading());
        var nothing = StandingLedgers.nothing(columns);
        var numbers = new HashMap<String, Map<String, Long>>();
        for (var child : children) {
            var line = numbers.computeIfAbsent(ofSchools ? child.school().toString() : child.klass() == null ? "" : child.klass().toString(), _ -> new HashMap<>(nothing));
            NationalForm.keys(child, known.get(child.child())).forEach(key -> line.merge(key, 1L, Long::sum));
        }
        var asOf = wanted.span().stateLabel(wanted.today());
        if (figures.opensFiles(wanted.place().id(), viewer))
            return Made.of(wanted.table(asOf, "人", columns, rows.laidOut(numbers, nothing), joined(NationalForm.BALANCES, NationalForm.HEALTH), NationalForm.NOTES));
        var notes = joined(NationalForm.NOTES, Discreet.NOTE);
        if (widest(wanted.place(), viewer)) notes = joined(notes, Discreet.note(sums(numbers), columns));
        numbers.replaceAll((_, told) -> Discreet.row(told));
        return Made.of(wanted.table(asOf, "人", columns, rows.laidOut(numbers, Discreet.row(nothing)), NationalForm.BALANCES, notes));
    }

    /** Of several schools, and part of nothing wider that the viewer sees too. */
    private boolean widest(Org place, Viewer viewer) {
        return place.kind() == Org.Kind.COUNTY || place.kind() == Org.Kind.TOWNSHIP && figures.places(viewer).stream().noneMatch(org -> org.kind() == Org.Kind.COUNTY);
    }

    private static Map<String, Long> sums(Map<String, Map<String, Long>> numbers) {
        var sums = new HashMap<String, Long>();
        numbers.values().forEach(line -> line.forEach((key, number) -> sums.merge(key, number, Long::sum)));
        return sums;
    }

    private static <T> List<T> joined(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
