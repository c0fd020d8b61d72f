package org.nuanyang.reports.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Progress;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureBook;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureRow;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.ledger.Ledgers;
import org.nuanyang.reports.inspection.ProvenItem.Piece;
import org.springframework.stereotype.Component;

/** Gathers what proves each item; each figure and table is the one that the pages and ledgers show. */
@Component
class Sections {
    private final Ledgers ledgers;
    private final Figures figures;
    private final CarePolicy policy;
    private final Evidence evidence;
    private final Items items;
    private final Clock clock;

    Sections(Ledgers ledgers, Figures figures, CarePolicy policy, Evidence evidence, Items items, Clock clock) {
        this.ledgers = ledgers;
        this.figures = figures;
        this.policy = policy;
        this.evidence = evidence;
        this.items = items;
        this.clock = clock;
    }

    /** Of which records some are shown one by one; the others are counted alone. */
    List<Matter> matters(int county) {
        return items.of(county).stream().flatMap(item -> item.proofs(Proof.Records.class)).map(Proof.Records::matter).filter(matter -> !matter.closed()).distinct().toList();
    }

    List<ProvenItem> of(Occasion occasion, Evidence.Sample sample) {
        return Words.inChinese(() -> {
            var listed = items.of(occasion.viewer().county());
            var counts = counts(listed, occasion);
            return listed.stream().map(item -> section(item, counts, occasion, sample)).toList();
        });
    }

    private Map<Measure, @Nullable Count> counts(List<Item> listed, Occasion occasion) {
        var wanted = listed.stream().flatMap(item -> item.proofs(Proof.Rate.class)).map(Proof.Rate::indicator).filter(Indicator::recorded)
                .collect(Collectors.toCollection(() -> EnumSet.of(Indicator.RECORDS)));
        var counts = new HashMap<Measure, @Nullable Count>();
        for (Figure figure : figures.of(occasion.place().id(), occasion.span(), wanted, occasion.viewer())) counts.put(figure.measure(), figure.now());
        return counts;
    }

    private ProvenItem section(Item item, Map<Measure, @Nullable Count> counts, Occasion occasion, Evidence.Sample sample) {
        Progress.row();
        var standing = new ArrayList<String>();
        var pieces = new ArrayList<Piece>();
        for (var proof : item.proofs()) {
            switch (proof) {
                case Proof.Policy _ -> policy(occasion).ifPresent(table -> {
                    standing.add("现行关爱制度" + table.blocks().getFirst().rows().size() + "条");
                    pieces.add(piece("关爱制度", table, occasion));
                });
                case Proof.Table(var kind) -> ledgers.nameless(kind, occasion.place().id(), occasion.key(), occasion.viewer())
                        .ifPresent(ledger -> pieces.add(new Piece(kind.title(), ledger.book())));
                case Proof.Rate(var indicator) -> rate(indicator, counts.get(Measure.of(indicator)), standing);
                case Proof.Records(var matter) -> records(matter, counts.get(new Measure(Indicator.RECORDS, matter)), occasion, sample, standing, pieces);
            }
        }
        return new ProvenItem(item, List.copyOf(standing), List.copyOf(pieces));
    }

    private static void rate(Indicator indicator, @Nullable Count count, List<String> standing) {
        if (count == null || count.denominator() == 0) return;
        var of = count.numerator() + "／" + count.denominator();
        standing.add(indicator.words() + (indicator.many() || count.denominator() < 10 ? of : count.percent() + "（" + of + "）"));
    }

    private void records(Matter matter, @Nullable Count count, Occasion occasion, Evidence.Sample sample, List<String> standing, List<Piece> pieces) {
        if (count == null) return;
        if (matter == Matter.COUNSELLING && count.numerator() < SmallCounts.LEAST) standing.add(Words.say(matter) + "不足" + SmallCounts.LEAST + "人次");
        else if (count.numerator() > 0) standing.add(Words.say(matter) + count.numerator() + "人次");
        var latest = sample.records().get(matter);
        if (latest != null) pieces.add(piece(Words.say(matter) + "记录", evidence.table(matter, latest, count.numerator(), occasion), occasion));
    }

    private Optional<FigureTable> policy(Occasion occasion) {
        var school = occasion.place().kind().hasClasses() ? occasion.place().id() : null;
        var rows = new ArrayList<FigureRow>();
        for (var duty : policy.asked(occasion.viewer().county(), school, occasion.until()))
            rows.add(new FigureRow(List.of(String.valueOf(rows.size() + 1), DutyWords.sentence(duty), duty.school() == null ? "全县" : "本校", duty.from().toString()), Map.of()));
        if (rows.isEmpty()) return Optional.empty();
        var columns = List.of(FigureColumn.centered("序号", 6), FigureColumn.label("制度", 90), FigureColumn.centered("范围", 10), FigureColumn.centered("起始日期", 14));
        return Optional.of(new FigureTable("关爱制度", occasion.place().name() + "关爱制度", occasion.place().name(), occasion.until().toString(), "", columns,
                List.of(FigureBlock.of(rows)), List.of(), List.of()));
    }

    private Piece piece(String title, FigureTable table, Occasion occasion) {
        return new Piece(title, new FigureBook(List.of(table), Foot.exported(occasion.viewer().name(), clock)));
    }
}
