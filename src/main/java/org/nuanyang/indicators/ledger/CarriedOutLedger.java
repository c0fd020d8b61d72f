package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.springframework.stereotype.Component;

/** 落实率 by matter, as the figures' door tells it. */
@Component
class CarriedOutLedger implements LedgerSource {
    private final Figures figures;
    private final LineSource lines;

    CarriedOutLedger(Figures figures, LineSource lines) {
        this.figures = figures;
        this.lines = lines;
    }

    @Override
    public Set<LedgerKind> kinds() {
        return Set.of(LedgerKind.CARRIED_OUT);
    }

    @Override
    public boolean tells(LedgerSpan span) {
        return true;
    }

    @Override
    public Made make(Wanted wanted, Viewer viewer) {
        var dimension = Lines.ofSchools(wanted.place()) ? Dimension.SCHOOL : Dimension.CLASS;
        var matters = new EnumMap<Matter, Breakdown>(Matter.class);
        for (var matter : Matter.values()) {
            var told = figures.by(new Measure(Indicator.CARRIED_OUT, matter), dimension, wanted.place().id(), wanted.span().span(), viewer);
            if (told.whole().now() != null && told.whole().now().denominator() > 0) matters.put(matter, told);
        }
        var table = new CarriedOutTable(matters);
        var rows = lines.of(wanted.place(), keys(matters), wanted.span().stateOn(wanted.today()));
        return Made.of(wanted.table(wanted.span().daysLabel(), "次、%", table.columns(rows.heading()), rows.laidOut(table.numbers(), table.nothing()), List.of(), List.of(matters.isEmpty() ? "说明：所选时间没有到期的事项。"
                : "说明：应做为所选时间内到期（含补做期）的次数，有说明不作要求的除外；多做不抵。没有到期的事项不列。差一个也不写 100%。")));
    }

    private static List<UUID> keys(Map<Matter, Breakdown> matters) {
        var keys = new ArrayList<UUID>();
        for (var breakdown : matters.values())
            for (var cell : breakdown.cells()) keys.add(cell.key().isEmpty() ? null : UUID.fromString(cell.key()));
        return keys;
    }
}
