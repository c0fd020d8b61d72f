package org.nuanyang.indicators.ledger;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureRow;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.pairing.PairingFilter;
import org.nuanyang.pairing.PairingTable;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** How children stand on a day: the summary, the pairing, the survey. */
@Component
class StandingLedgers implements LedgerSource {
    private final LedgerSql sql;
    private final LineSource lines;
    private final LedgerSpans spans;
    private final PairingTable pairings;
    private final Orgs orgs;

    StandingLedgers(LedgerSql sql, LineSource lines, LedgerSpans spans, PairingTable pairings, Orgs orgs) {
        this.pairings = pairings;
        this.orgs = orgs;
        this.sql = sql;
        this.lines = lines;
        this.spans = spans;
    }

    @Override
    public Set<LedgerKind> kinds() {
        return Set.of(LedgerKind.SUMMARY, LedgerKind.PAIRING, LedgerKind.SURVEY);
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
        var columns = columns(wanted.kind(), rows.heading());
        var blocks = rows.laidOut(rows.folded(counted), nothing(columns));
        var notes = new ArrayList<>(List.of(wanted.kind() == LedgerKind.SURVEY
                ? "说明：" + Wanted.said(wanted.definition()) + "每校按最近一轮普查：没有收尾的看已核对的，收尾的看当时的名册；收尾之后来的、没有开过普查的学校不在应核对之内。差一个也不写 100%。"
                : "说明：" + Wanted.said(wanted.definition()) + "“应结对”为在帮扶范围内的学生：列入的，加上已知父母外出、只缺日期的；同学互助不算结对。差一个也不写 100%。"));
        if (summary) notes.add("“已建档”指基本情况和联系方式两项齐全；“暂不能断定”指档案缺少事实（多为外出时间），不算列入。情形按列入的依据，一名学生只计一项。");
        var table = wanted.table(columns, blocks, summary ? SummaryTable.BALANCES : List.of(), notes);
        return wanted.kind() != LedgerKind.PAIRING || !wanted.named() || !wanted.span().span().runs(wanted.today()) ? Made.of(table) : named(table, wanted, viewer);
    }

    private static List<FigureColumn> columns(LedgerKind kind, String heading) {
        return switch (kind) {
            case PAIRING -> SummaryTable.pairing(heading);
            case SURVEY -> SummaryTable.survey(heading);
            default -> SummaryTable.columns(heading);
        };
    }

    /** 结对名单 behind the sums: who is paired with whom today, and who with nobody. */
    private Made named(FigureTable table, Wanted wanted, Viewer viewer) {
        var rows = new ArrayList<FigureRow>();
        var children = new LinkedHashSet<ChildId>();
        for (var filter : filters(wanted.place()))
            for (var line : pairings.lines(filter, viewer)) {
                var cells = new ArrayList<>(line.cells());
                cells.set(0, String.valueOf(rows.size() + 1));
                rows.add(new FigureRow(cells, Map.of()));
                children.add(line.child());
            }
        var names = new FigureTable("结对名单", wanted.unit() + "结对帮扶名单", wanted.unit(), wanted.span().stateLabel(wanted.today()), "",
                PairingTable.columns().stream().map(FigureColumn::of).toList(), List.of(FigureBlock.of(rows)), List.of(), List.of());
        return new Made(List.of(table, names), children);
    }

    private List<PairingFilter> filters(Org place) {
        if (place.kind() == Org.Kind.CLASS) return List.of(new PairingFilter(place.parent(), place.id(), null, null, null));
        return orgs.tree(place.id()).stream().filter(Lines::isSchool).map(school -> new PairingFilter(school.id(), null, null, null, null)).toList();
    }

    static Map<String, Long> nothing(List<FigureColumn> columns) {
        return columns.stream().filter(column -> column.content() instanceof FigureColumn.Content.Given).collect(toMap(FigureColumn::key, _ -> 0L));
    }
}
