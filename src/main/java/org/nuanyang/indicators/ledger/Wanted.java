package org.nuanyang.indicators.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.documents.figures.Balance;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.roster.definition.Definition;

/**
 * A ledger as it was asked for.
 *
 * @param unit the place in words: 青石小学三年级1班
 * @param definition by which children count, unless the ledger has its own
 * @param named whether the viewer may take names out
 */
record Wanted(LedgerKind kind, Org place, String unit, LedgerSpan span, LocalDate today, Definition definition, boolean named) {
    String title() {
        return unit + kind.title();
    }

    /** The name of a definition as official papers print it. */
    static String said(Definition definition) {
        return "列入口径：" + Words.sayIn(Locale.SIMPLIFIED_CHINESE, definition) + "。";
    }

    FigureTable table(String asOf, String measure, List<FigureColumn> columns, List<FigureBlock> blocks, List<Balance> balances, List<String> notes) {
        return new FigureTable(kind.title(), title(), unit, asOf, "计量单位：" + measure, columns, blocks, balances, notes);
    }

    /** How things stand on a day. */
    FigureTable table(List<FigureColumn> columns, List<FigureBlock> blocks, List<Balance> balances, List<String> notes) {
        return table(span.stateLabel(today), "人、%", columns, blocks, balances, notes);
    }
}
