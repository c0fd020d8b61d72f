package org.nuanyang.indicators.moved;

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
import org.nuanyang.common.Page;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Fold;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Source;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Spans;
import org.nuanyang.indicators.fold.Folding;
import org.nuanyang.indicators.fold.Folds;
import org.nuanyang.indicators.kept.KeptMoves;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.roster.definition.Definition;
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

    private interface Asking {
        List<Move> between(LocalDate before, LocalDate last, Definition definition);
    }

    private final MoveSql sql;
    private final KeptMoves kept;
    private final Definitions definitions;
    private final Folds folds;
    private final Spans spans;

    Movements(MoveSql sql, KeptMoves kept, Definitions definitions, Folds folds, Spans spans) {
        this.sql = sql;
        this.kept = kept;
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
        var moves = asked(span, viewer, (before, last, definition) -> sql.sums(before, last, definition, place));
        return PARTS.keySet().stream().collect(Collectors.toMap(Measure::of, each -> count(each, moves)));
    }

    @Override
    public boolean adds() {
        return false;
    }

    /** A child who moved from one cell to another has left the one and joined the other: here the cells need not add up to the whole. */
    @Override
    public Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        var moves = moves(place, span, viewer);
        var folding = folding(moves.stream(), dimension, span);
        var parts = new HashMap<Fold, List<Move>>();
        for (var move : moves) {
            within(move, dimension, folding).forEach((fold, part) -> parts.computeIfAbsent(fold, _ -> new ArrayList<>()).add(part));
        }
        return parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> count(measure.indicator(), part.getValue())));
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        var all = children(measure.indicator(), part, place, dimension, cell, span, viewer);
        int from = (int) Math.min(Page.offset(number), all.size());
        return new Page<>(all.subList(from, Math.min(from + Page.SIZE, all.size())), number, Page.SIZE, all.size());
    }

    /** Those whom a number counts, one by one: of a cell as it looks from there. */
    private List<ChildOfFigure> children(Indicator indicator, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer) {
        var last = last(span);
        boolean everybody = part != (indicator == Indicator.RETENTION ? Part.MISSING : Part.NUMERATOR);
        var moved = sql.each(span.from().minusDays(1), last, definitions.inForce(viewer.county(), last).definition(), place, everybody);
        var which = which(indicator, part);
        if (dimension == null || cell == null) return moved.stream().filter(each -> which.test(each.move())).map(Moved::listed).toList();
        var folding = folding(moved.stream().map(Moved::move), dimension, span);
        return moved.stream().filter(each -> within(each.move(), dimension, folding).entrySet().stream()
                .anyMatch(seen -> seen.getKey().key().equals(cell) && which.test(seen.getValue()))).map(Moved::listed).toList();
    }

    private static Predicate<Move> which(Indicator indicator, Part part) {
        var numerator = Objects.requireNonNull(PARTS.get(indicator));
        return switch (part) {
            case NUMERATOR -> numerator;
            case DENOMINATOR -> whole(indicator);
            case MISSING -> whole(indicator).and(numerator.negate());
        };
    }

    private static Predicate<Move> whole(Indicator indicator) {
        return OF_ALL_PUPILS.contains(indicator) ? Move::expected : Move::wasCounted;
    }

    /** As it looks from the cells that it touches. */
    private static Map<Fold, Move> within(Move move, Dimension dimension, Folding folding) {
        var was = fold(move.was(), dimension, folding);
        var is = fold(move.is(), dimension, folding);
        var seen = new HashMap<Fold, Move>();
        if (was != null) seen.put(was, move.within(true, was.equals(is)));
        if (is != null && !is.equals(was)) seen.put(is, move.within(false, true));
        return seen;
    }

    private Folding folding(Stream<Move> moves, Dimension dimension, Span span) {
        var keys = moves.flatMap(move -> Stream.of(move.was(), move.is())).filter(Objects::nonNull).map(at -> key(at, dimension)).distinct().toList();
        return folds.of(dimension, keys, span);
    }

    private List<Move> moves(Place place, Span span, Viewer viewer) {
        return asked(span, viewer, (before, last, definition) -> sql.between(before, last, definition, place));
    }

    /** Put down as asked about, so that it is kept from then on. */
    private List<Move> asked(Span span, Viewer viewer, Asking sql) {
        var before = span.from().minusDays(1);
        var last = last(span);
        var definition = definitions.inForce(viewer.county(), last).definition();
        kept.asked(viewer.county(), before, last, definition);
        return sql.between(before, last, definition);
    }

    private LocalDate last(Span span) {
        return span.runs(spans.today()) ? spans.today() : span.until();
    }

    private static Count count(Indicator indicator, List<Move> moves) {
        return new Count(sum(moves, Objects.requireNonNull(PARTS.get(indicator))), sum(moves, whole(indicator)), 0);
    }

    private static long sum(List<Move> moves, Predicate<Move> which) {
        return moves.stream().filter(which).mapToLong(Move::children).sum();
    }

    private static @Nullable Fold fold(Move.@Nullable At at, Dimension dimension, Folding folding) {
        return at == null ? null : folding.fold(key(at, dimension));
    }

    private static String key(Move.At at, Dimension dimension) {
        if (dimension == Dimension.SCHOOL || dimension == Dimension.TOWNSHIP) return at.school().toString();
        return at.klass() == null ? "" : at.klass().toString();
    }
}
