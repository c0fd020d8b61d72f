package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;
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

    NationalLedger(LedgerSql sql, Conditions conditions, LineSource lines, LedgerSpans spans) {
        this.sql = sql;
        this.conditions = conditions;
        this.lines = lines;
        this.spans = spans;
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
        var nothing = StandingLedgers.nothing(NationalForm.columns(rows.heading()));
        var numbers = new HashMap<String, Map<String, Long>>();
        for (var child : children) {
            var line = numbers.computeIfAbsent(ofSchools ? child.school().toString() : child.klass() == null ? "" : child.klass().toString(), _ -> new HashMap<>(nothing));
            NationalForm.keys(child, known.get(child.child())).forEach(key -> line.merge(key, 1L, Long::sum));
        }
        return Made.of(wanted.table(wanted.span().stateLabel(wanted.today()), "人", NationalForm.columns(rows.heading()), rows.laidOut(numbers, nothing),
                NationalForm.BALANCES, NationalForm.NOTES));
    }
}
