package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.ledger.LedgerSql.National;
import org.nuanyang.roster.condition.Condition;
import org.nuanyang.roster.condition.Conditions;
import org.nuanyang.roster.definition.Definition;
import org.springframework.stereotype.Component;

/** The form for the civil affairs. Of a month that is over it has neither health nor hardship: what files say of these is kept of no past day. */
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
        return span.span().runs(spans.today()) || sql.keeps(span.span().lastMonth());
    }

    @Override
    public Made make(Wanted wanted, Viewer viewer) {
        return wanted.span().span().runs(wanted.today()) ? today(wanted, viewer) : then(wanted);
    }

    private Made then(Wanted wanted) {
        var kinds = sql.national(wanted.span().span().lastMonth(), wanted.place().id());
        boolean ofSchools = Lines.ofSchools(wanted.place());
        var rows = lines.of(wanted.place(), kinds.stream().map(kind -> ofSchools ? kind.each().school() : kind.each().klass()).collect(Collectors.toList()), wanted.span().stateOn(wanted.today()));
        var columns = NationalForm.columns(rows.heading());
        var nothing = Discreet.row(StandingLedgers.nothing(columns));
        var numbers = new HashMap<String, Map<String, Long>>();
        for (var kind : kinds) {
            var line = numbers.computeIfAbsent(key(ofSchools, kind.each()), _ -> new HashMap<>(nothing));
            NationalForm.keys(kind.each(), kind.age(), kind.ground()).forEach(key -> line.merge(key, kind.children(), Long::sum));
        }
        return Made.of(wanted.table(wanted.span().stateLabel(wanted.today()), "人", columns, rows.laidOut(numbers, nothing), NationalForm.BALANCES, joined(NationalForm.NOTES, NationalForm.PAST)));
    }

    private static String key(boolean ofSchools, National child) {
        return ofSchools ? child.school().toString() : child.klass() == null ? "" : child.klass().toString();
    }

    private Made today(Wanted wanted, Viewer viewer) {
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
            var line = numbers.computeIfAbsent(key(ofSchools, child), _ -> new HashMap<>(nothing));
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
