package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Month by month, above the school school by school too; the names are of those whom the viewer may take out. */
@Component
class StateLedger implements LedgerSource {
    private final Movements movements;
    private final StateBySchool schools;

    StateLedger(Movements movements, StateBySchool schools) {
        this.movements = movements;
        this.schools = schools;
    }

    @Override
    public Set<LedgerKind> kinds() {
        return Set.of(LedgerKind.STATE);
    }

    @Override
    public boolean tells(LedgerSpan span) {
        return true;
    }

    @Override
    public Made make(Wanted wanted, Viewer viewer) {
        var months = movements.of(wanted.place(), wanted.span(), wanted.definition(), wanted.today(), viewer);
        var table = wanted.table(wanted.span().daysLabel(), "人", StateTable.COLUMNS, StateTable.rows(months), StateTable.BALANCES, List.of(
                "说明：" + Wanted.said(wanted.definition()) + "月末与上月末相比：新列入的计增加，不再列入或离开的计减少，仍列入而班级、学校或情形有变化的计变更；当月来了又走的不在其中。",
                "按现在掌握的情况推算：以后补记的变动，计入它发生的月份。合计行的月初、月末为首月初、末月末。"));
        var changes = months.stream().flatMap(month -> month.changes().stream()).toList();
        var tables = new ArrayList<>(List.of(table));
        if (Lines.ofSchools(wanted.place())) tables.add(schools.of(wanted, viewer));
        if (!wanted.named() || changes.isEmpty()) return new Made(tables, Set.of());
        var names = new FigureTable("变动名单", wanted.unit() + "关爱学生变动名单", wanted.unit(), wanted.span().daysLabel(), "", StateTable.NAMES,
                StateTable.names(months, wanted.today()), List.of(), List.of());
        var children = new LinkedHashSet<ChildId>();
        changes.forEach(change -> children.add(change.child()));
        tables.add(names);
        return new Made(tables, children);
    }
}
