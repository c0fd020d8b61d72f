package org.nuanyang.indicators.closing;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;

/**
 * Something to look at before figures are handed up. Nothing here keeps anybody from submitting: what is missing lowers the figure and
 * is no secret.
 *
 * @param count of how many
 */
public record Check(Kind kind, Indicator indicator, long count, long of) {
    public enum Kind {
        /** Some of those that the figure is of do not fulfil it. */
        MISSING,
        /** Of some nobody can tell. */
        UNDECIDED,
        /** Far more or far fewer than at the end of the last month. */
        LEAPS,
        /** None at all, where there were some. */
        VANISHED
    }

    /** A change by this share of what was there, and by so many, is worth a second look. */
    private static final int LEAP = 5;
    private static final int FEWEST = 5;

    static List<Check> of(List<Figure> figures) {
        var checks = new ArrayList<Check>();
        for (var figure : figures) {
            if (figure.now() == null) continue;
            if (figure.indicator() == Indicator.COUNTED) odd(figure).forEach(checks::add);
            if (figure.indicator() == Indicator.UNDECIDED && figure.now().numerator() > 0)
                checks.add(new Check(Kind.UNDECIDED, figure.indicator(), figure.now().numerator(), figure.now().denominator()));
            if (figure.indicator().goal() && figure.now().missing() > 0)
                checks.add(new Check(Kind.MISSING, figure.indicator(), figure.now().missing(), figure.now().denominator()));
        }
        return checks;
    }

    private static List<Check> odd(Figure counted) {
        var before = counted.before();
        if (before == null || before.numerator() == 0) return List.of();
        long now = counted.now().numerator(), then = before.numerator();
        if (now == 0) return List.of(new Check(Kind.VANISHED, Indicator.COUNTED, 0, then));
        long moved = Math.abs(now - then);
        return moved >= FEWEST && moved * LEAP >= then ? List.of(new Check(Kind.LEAPS, Indicator.COUNTED, now, then)) : List.of();
    }
}
