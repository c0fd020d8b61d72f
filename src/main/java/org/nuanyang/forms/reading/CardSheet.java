package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Shapes;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;
import org.nuanyang.importing.table.CardFinder;
import org.nuanyang.importing.table.CardFinder.Pair;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.reading.BlankHeadings;
import org.nuanyang.roster.reading.BlankHeadings.Ask;

/** A form for one child: label left, room for the value right. */
final class CardSheet {
    private static final int FEWEST = 3;

    private CardSheet() {}

    static Optional<SheetReading> read(SheetUnder under) {
        var known = pairs(under);
        if (known.isEmpty()) return Optional.empty();
        var pairs = all(under, known);
        var asks = asks(pairs);
        var asking = new ChildAsks(asks, under.look());
        var items = new ArrayList<Item>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var ask = asks.get(i);
            var asked = room(pair) ? Feet.word(pair.path().size() == 1 ? ChildAsks.leaf(ask) : "").orElseGet(() -> asking.asked(ask, pair.row(), pair.column())) : new Asked.Leave();
            items.add(Item.of(new Spot(pair.row(), pair.column()), pair.path(), asked));
        }
        if (items.stream().filter(item -> item.asked() instanceof Asked.OfChild || item.asked() instanceof Asked.About).count() < FEWEST) return Optional.empty();
        var own = items.stream().map(Item::spot).toList();
        Feet.of(under.sheet(), _ -> true).stream().filter(item -> !own.contains(item.spot())).forEach(items::add);
        var shape = Shapes.of(pairs.stream().map(pair -> pair.path().stream().map(Plain::narrow).collect(Collectors.joining("/"))).toList());
        var title = under.sheet().rows().stream().findFirst().map(row -> row.text(0)).orElse("");
        return Optional.of(new SheetReading(under.index(), under.sheet().name(), SheetReading.Kind.CARD, shape, title,
                pairs.getFirst().row(), pairs.getLast().row(), null, List.of(), List.of(), items, List.of(), under.remarks()));
    }

    static List<Pair> pairs(SheetUnder under) {
        return CardFinder.blank(under.sheet(), BlankHeadings::know);
    }

    static List<Ask> asks(List<Pair> pairs) {
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < pairs.size(); i++) columns.add(new Table.Column(i, pairs.get(i).path()));
        return BlankHeadings.of(new Table(pairs.getFirst().row(), pairs.getLast().row(), List.of(), columns, List.of(), List.of()));
    }

    static boolean room(Pair pair) {
        return pair.value() == null || pair.value().text().isBlank() || Wording.ticks(pair.value().text());
    }

    /** Beside the labels that the trade knows, those that it does not: they are to be marked. */
    private static List<Pair> all(SheetUnder under, List<Pair> known) {
        var bySpot = new LinkedHashMap<Spot, Pair>();
        known.forEach(pair -> bySpot.put(spot(pair), pair));
        int first = known.getFirst().row();
        for (var pair : CardFinder.blank(under.sheet(), label -> label.length() <= 20)) {
            boolean within = pair.row() >= first && pair.value() == null && under.look().framed(pair.row(), pair.column(), pair.column());
            if (within) bySpot.putIfAbsent(spot(pair), pair);
        }
        Map<Spot, Pair> sorted = bySpot.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt((Map.Entry<Spot, Pair> one) -> one.getKey().row()).thenComparingInt(one -> one.getKey().column()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        return List.copyOf(sorted.values());
    }

    private static Spot spot(Pair pair) {
        return new Spot(pair.row(), pair.column());
    }
}
