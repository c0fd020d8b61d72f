package org.nuanyang.indicators.ledger;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.figures.FigureColumn;
import org.springframework.stereotype.Component;

/** How children stand on a day: the summary and the pairing. */
@Component
class StandingLedgers implements LedgerSource {
    private final LedgerSql sql;
    private final LineSource lines;
    private final LedgerSpans spans;

    StandingLedgers(LedgerSql sql, LineSource lines, LedgerSpans spans) {
        this.sql = sql;
        this.lines = lines;
        this.spans = spans;
    }

    @Override
    public Set<LedgerKind> kinds() {
        return Set.of(LedgerKind.SUMMARY, LedgerKind.PAIRING);
    }

    /** Of a day that is over only what was kept of it. */
    @Override
    public boolean tells(LedgerSpan span) {
        return span.span().runs(spans.today()) || sql.keeps(span.span().lastMonth());
    }

    @Override
    public Made make(Wanted wanted, Viewer viewer) {
        var counted = wanted.span().span().runs(wanted.today()) ? sql.today(wanted.place().id()) : sql.endOf(wanted.span().span().lastMonth(), wanted.place().id());
        boolean ofSchools = Lines.ofSchools(wanted.place());
        var keys = new ArrayList<UUID>();
        counted.forEach(each -> keys.add(ofSchools ? each.school() : each.klass()));
        var rows = lines.of(wanted.place(), keys, wanted.span().stateOn(wanted.today()));
        var summary = wanted.kind() == LedgerKind.SUMMARY;
        var columns = summary ? SummaryTable.columns(rows.heading()) : SummaryTable.pairing(rows.heading());
        var blocks = rows.laidOut(rows.folded(counted), nothing(columns));
        var notes = new ArrayList<>(List.of("说明：" + Wanted.said(wanted.definition()) + "“应结对”为在帮扶范围内的学生：列入的，加上已知父母外出、只缺日期的；同学互助不算结对。差一个也不写 100%。"));
        if (summary) notes.add("“已建档”指基本情况和联系方式两项齐全；“暂不能断定”指档案缺少事实（多为外出时间），不算列入。情形按列入的依据，一名学生只计一项。");
        return Made.of(wanted.table(columns, blocks, summary ? SummaryTable.BALANCES : List.of(), notes));
    }

    static Map<String, Long> nothing(List<FigureColumn> columns) {
        return columns.stream().filter(column -> column.content() instanceof FigureColumn.Content.Given).collect(toMap(FigureColumn::key, _ -> 0L));
    }
}
