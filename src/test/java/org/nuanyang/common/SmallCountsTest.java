package org.nuanyang.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reader who tries everything: all numbers that fit what is shown are laid out, one by one. */
class SmallCountsTest {
    private static final OptionalInt HIDDEN = OptionalInt.empty();

    @Test
    void showsNoughtAndFiveAndNothingBetween() {
        assertThat(Stream.of(0, 1, 4, 5, 2000).map(SmallCounts::alone))
                .containsExactly(OptionalInt.of(0), HIDDEN, HIDDEN, OptionalInt.of(5), OptionalInt.of(2000));
    }

    @Test
    void showsWhatHasNoSmallPart() {
        assertThat(SmallCounts.line(List.of(0, 5, 70)))
                .isEqualTo(new SmallCounts.Line(List.of(OptionalInt.of(0), OptionalInt.of(5), OptionalInt.of(70)), OptionalInt.of(75)));
    }

    @Test
    void hidesAnotherPartSoThatTheTotalCanStay() {
        assertThat(SmallCounts.line(List.of(3, 20, 70)))
                .isEqualTo(new SmallCounts.Line(List.of(HIDDEN, HIDDEN, OptionalInt.of(70)), OptionalInt.of(93)));
    }

    @Test
    void hidesTheTotalWhereItAloneWouldTell() {
        assertThat(SmallCounts.line(List.of(1, 1, 1, 1, 1, 0)).total()).isEmpty();
        assertThat(SmallCounts.line(List.of(3, 0)).total()).isEmpty();
    }

    @Test
    void hidesOneAroundTheCornerSoThatLinesAndColumnsCanStay() {
        var table = SmallCounts.table(List.of(List.of(3, 20), List.of(30, 40), List.of(50, 60)));
        assertThat(table.totals()).isEqualTo(new SmallCounts.Line(List.of(OptionalInt.of(83), OptionalInt.of(120)), OptionalInt.of(203)));
        assertThat(table.lines().stream().map(SmallCounts.Line::total)).doesNotContain(HIDDEN);
        assertThat(table.lines().getLast().parts()).containsExactly(OptionalInt.of(50), OptionalInt.of(60));
        assertThat(table.lines().stream().flatMap(line -> line.parts().stream()).filter(HIDDEN::equals)).hasSize(4);
    }

    @Test
    void takesAnEmptyTable() {
        assertThat(SmallCounts.table(List.of()).totals().total()).hasValue(0);
        assertThat(SmallCounts.line(List.of()).total()).hasValue(0);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> SmallCounts.table(List.of(List.of(1), List.of(1, 2)))).hasMessageContaining("lengths");
        assertThatThrownBy(() -> SmallCounts.line(List.of(-1))).hasMessageContaining("below nought");
    }

    /** What a reader of one line can compute, who knows only that nought is shown. */
    @Test
    void leavesEachHiddenNumberOfALineOpenUpToFive() {
        everyLine(4, 6, counts -> assertOpen(one(counts), view(SmallCounts.line(counts))));
    }

    @Test
    void leavesEachHiddenNumberOfATableOpenUpToFive() {
        var dice = new Random(20261122);
        for (int i = 0; i < 400; i++) {
            var table = drawn(dice, 2, 2 + dice.nextInt(2), 8);
            assertOpen(table, view(SmallCounts.table(table)));
        }
    }

    @Test
    void wouldNoticeAHiddenNumberThatTheTotalTells() {
        var shown = List.of(HIDDEN, OptionalInt.of(20), OptionalInt.of(70), OptionalInt.of(93));
        assertThatThrownBy(() -> assertOpen(List.of(List.of(3, 20, 70)), shown)).isInstanceOf(AssertionError.class);
    }

    /**
     * What somebody can compute who has read this program: which tables would have come out looking the same?
     * (In longer lines a row of fours among few others can still be told: one line in some thousands.)
     */
    @Test
    void tellsNothingToWhoeverKnowsTheRule() {
        assertSeveral(3, 40, counts -> one(counts), table -> view(SmallCounts.line(table.getFirst())));
        assertSeveral(4, 26, counts -> List.of(counts.subList(0, 2), counts.subList(2, 4)), table -> view(SmallCounts.table(table)));
    }

    @Test
    void neverShowsASmallNumberAndNeverHidesNought() {
        var dice = new Random(7);
        for (int i = 0; i < 500; i++) {
            var table = drawn(dice, 2 + dice.nextInt(40), 1 + dice.nextInt(6), 30);
            var shown = view(SmallCounts.table(table));
            var counts = numbers(table);
            for (int at = 0; at < counts.size(); at++) {
                if (counts.get(at) == 0) assertThat(shown.get(at)).hasValue(0);
                else if (counts.get(at) < 5) assertThat(shown.get(at)).isEmpty();
                else if (shown.get(at).isPresent()) assertThat(shown.get(at)).hasValue(counts.get(at));
            }
        }
    }

    private static void assertOpen(List<List<Integer>> table, List<OptionalInt> shown) {
        var counts = numbers(table);
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isPresent()) continue;
            int at = i, count = counts.get(i);
            assertThat(fits(table, shown, other -> count < 5 ? other.get(at) >= 5 : other.get(at) != count))
                    .as("%s shown as %s, number %s", table, shown, i).isTrue();
        }
    }

    private static void assertSeveral(
            int parts, int most, Function<List<Integer>, List<List<Integer>>> laid, Function<List<List<Integer>>, List<OptionalInt>> view) {
        var alike = new HashMap<List<OptionalInt>, List<List<Integer>>>();
        everyLine(parts, most, counts -> {
            if (sum(counts) > most) return;
            var table = laid.apply(counts);
            alike.computeIfAbsent(view.apply(table), _ -> new ArrayList<>()).add(numbers(table));
        });
        alike.forEach((shown, same) -> {
            if (same.stream().allMatch(numbers -> numbers.getLast() > most - 8)) return;   // some that look alike were not laid out
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).isPresent()) continue;
                int at = i;
                assertThat(same.stream().map(numbers -> numbers.get(at)).distinct()).as("%s is always %s", shown, same).hasSizeGreaterThan(1);
            }
        });
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(i -> i).sum();
    }

    /** Whether there is such a table among all those that show the same, hidden numbers being at least one. */
    private static boolean fits(List<List<Integer>> table, List<OptionalInt> shown, Predicate<List<Integer>> such) {
        return fill(new int[table.size() * table.getFirst().size()], 0, table, shown, such);
    }

    private static boolean fill(int[] draft, int at, List<List<Integer>> table, List<OptionalInt> shown, Predicate<List<Integer>> such) {
        int width = table.getFirst().size();
        if (at > 0 && at % width == 0 && !agrees(draft, at - width, at, shown.get(at / width * (width + 1) - 1))) return false;
        if (at == draft.length) {
            var numbers = numbers(laid(draft, table.size(), width));
            for (int i = 0; i < numbers.size(); i++)
                if (shown.get(i).isPresent() ? shown.get(i).getAsInt() != numbers.get(i) : numbers.get(i) == 0) return false;
            return such.test(numbers);
        }
        var told = shown.get(at / width * (width + 1) + at % width);
        int real = table.get(at / width).get(at % width);
        var tries = told.isPresent() ? IntStream.of(told.getAsInt()) : IntStream.rangeClosed(1, real + 5);
        return tries.boxed().sorted(Comparator.comparing(value -> Math.abs(value - real))).anyMatch(value -> {
            draft[at] = value;
            return fill(draft, at + 1, table, shown, such);
        });
    }

    private static boolean agrees(int[] draft, int from, int to, OptionalInt total) {
        return total.isEmpty() || total.getAsInt() == IntStream.range(from, to).map(i -> draft[i]).sum();
    }

    private static List<List<Integer>> laid(int[] draft, int height, int width) {
        var lines = new ArrayList<List<Integer>>();
        for (int i = 0; i < height; i++) {
            var line = new ArrayList<Integer>();
            for (int j = 0; j < width; j++) line.add(draft[i * width + j]);
            lines.add(line);
        }
        return lines;
    }

    /** The parts of each line and its total, then the totals of the columns and of all. A single line has none below it. */
    private static List<Integer> numbers(List<List<Integer>> table) {
        var numbers = new ArrayList<Integer>();
        for (var line : table) {
            numbers.addAll(line);
            numbers.add(sum(line));
        }
        if (table.size() == 1) return numbers;
        for (int j = 0; j < table.getFirst().size(); j++) {
            int column = j;
            numbers.add(table.stream().mapToInt(line -> line.get(column)).sum());
        }
        numbers.add(table.stream().flatMap(List::stream).mapToInt(i -> i).sum());
        return numbers;
    }

    private static List<OptionalInt> view(SmallCounts.Line line) {
        return Stream.concat(line.parts().stream(), Stream.of(line.total())).toList();
    }

    private static List<OptionalInt> view(SmallCounts.Table table) {
        return Stream.concat(table.lines().stream(), Stream.of(table.totals())).flatMap(line -> view(line).stream()).toList();
    }

    private static List<List<Integer>> one(List<Integer> counts) {
        return List.of(counts);
    }

    private static List<List<Integer>> drawn(Random dice, int height, int width, int most) {
        var draft = new int[height * width];
        for (int i = 0; i < draft.length; i++) draft[i] = dice.nextInt(3) == 0 ? 0 : dice.nextInt(most);
        return laid(draft, height, width);
    }

    private static void everyLine(int width, int most, Consumer<List<Integer>> each) {
        var draft = new int[width];
        everyLine(draft, 0, most, each);
    }

    private static void everyLine(int[] draft, int at, int most, Consumer<List<Integer>> each) {
        if (at == draft.length) {
            each.accept(laid(draft, 1, draft.length).getFirst());
            return;
        }
        for (int value = 0; value <= most; value++) {
            draft[at] = value;
            everyLine(draft, at + 1, most, each);
        }
    }
}
