package org.nuanyang.indicators.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.indicators.Count;

/**
 * Which numbers may be read by whoever is in the room. Counts are small or they are shown ({@link SmallCounts}); a share is a whole
 * percent, rounded down, and is left out where those of whom it is and those who are missing could be told from it.
 */
final class Openly {
    /** One percent of so many is five children. */
    static final int MANY = 100 * SmallCounts.LEAST;

    private static final int[] STEPS = {SmallCounts.LEAST, 20, 50};

    private Openly() {}

    /** The shares of places that lie side by side; what is not shown is empty. */
    static List<OptionalInt> percents(List<Count> places) {
        var shown = SmallCounts.table(places.stream().map(count -> List.of(small(count.numerator()), small(count.missing()))).toList());
        var percents = new ArrayList<OptionalInt>();
        for (int i = 0; i < places.size(); i++) {
            var count = places.get(i);
            var tells = count.denominator() >= MANY || shown.lines().get(i).parts().stream().allMatch(OptionalInt::isPresent);
            percents.add(count.denominator() == 0 || !tells ? OptionalInt.empty() : OptionalInt.of((int) (100 * count.numerator() / count.denominator())));
        }
        return percents;
    }

    /** In which step a number lies: 0 of those below five, nought among them. */
    static int step(long count) {
        int step = 0;
        while (step < STEPS.length && count >= STEPS[step]) step++;
        return step;
    }

    private static int small(long count) {
        return Math.toIntExact(Math.max(0, count));
    }
}
