package org.nuanyang.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.definition.Definitions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who joined, left and changed, who stayed at school: from the day before the span to its last day, as it is known now, like the roll
 * of those days.
 */
@Component
@Order(4)
class Movements implements Source {
    private static final Map<Indicator, Predicate<Move>> PARTS = Map.of(
            Indicator.JOINED, Move::joined, Indicator.LEFT, Move::left, Indicator.CHANGED, Move::changed,
            Indicator.RETENTION, Move::kept, Indicator.DROPOUT, Move::droppedOut);

    private static final Set<Indicator> OF_ALL_PUPILS = Set.of(Indicator.RETENTION, Indicator.DROPOUT);

    private final MoveSql sql;
    private final Definitions definitions;
    private final Folds folds;
    private final Spans spans;

    Movements(MoveSql sql, Definitions definitions, Folds folds, Spans spans) {
        this.sql = sql;
        this.definitions = definitions;
        this.folds = folds;
        this.spans = spans;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return PARTS.containsKey(indicator);
    }

    @Override
    public Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        var moves = moves(place, span, viewer);
        return PARTS.keySet().stream().collect(Collectors.toMap(Measure::of, each -> count(each, moves)));
    }

    @Override
    public boolean adds() {
        return false;
    }

    /** A child who moved from one cell to another has left the one and joined the other: here the cells need not add up to the whole. */
    @Override
    public Map<Folding.Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        var moves = moves(place, span, viewer);
        var keys = moves.stream().flatMap(move -> Stream.of(key(move.was(), dimension), key(move.is(), dimension))).filter(Objects::nonNull).distinct().toList();
        var folding = folds.of(dimension, keys, span);
        var parts = new HashMap<Folding.Fold, List<Move>>();
        for (var move : moves) {
            var was = fold(move.was(), dimension, folding);
            var is = fold(move.is(), dimension, folding);
            if (was != null) parts.computeIfAbsent(was, _ -> new ArrayList<>()).add(move.within(true, was.equals(is)));
            if (is != null && !is.equals(was)) parts.computeIfAbsent(is, _ -> new ArrayList<>()).add(move.within(false, true));
        }
        return parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> count(measure.indicator(), part.getValue())));
    }

    private List<Move> moves(Place place, Span span, Viewer viewer) {
        var last = last(span);
        return sql.between(span.from().minusDays(1), last, definitions.inForce(viewer.county(), last).definition(), place);
    }

    private LocalDate last(Span span) {
        return span.runs(spans.today()) ? spans.today() : span.until();
    }

    private static Count count(Indicator indicator, List<Move> moves) {
        return new Count(sum(moves, Objects.requireNonNull(PARTS.get(indicator))), sum(moves, OF_ALL_PUPILS.contains(indicator) ? Move::expected : Move::wasCounted), 0);
    }

    private static long sum(List<Move> moves, Predicate<Move> which) {
        return moves.stream().filter(which).mapToLong(Move::children).sum();
    }

    private static Folding.@Nullable Fold fold(Move.@Nullable At at, Dimension dimension, Folding folding) {
        var key = key(at, dimension);
        return key == null ? null : folding.fold(key);
    }

    private static @Nullable String key(Move.@Nullable At at, Dimension dimension) {
        if (at == null) return null;
        if (dimension == Dimension.SCHOOL || dimension == Dimension.TOWNSHIP) return at.school().toString();
        return at.klass() == null ? "" : at.klass().toString();
    }
}
