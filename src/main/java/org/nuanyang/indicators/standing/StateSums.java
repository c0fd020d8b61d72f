package org.nuanyang.indicators.standing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.indicators.Indicator;

/**
 * What is counted of how things stand: for each indicator how much a child adds to the denominator and to the numerator, in the words
 * of {@code indicators.child_state}. The constants are joined once, into statements that never change.
 */
public final class StateSums {
    /** Whoever counts by the county's definition. */
    private static final String COUNTS = "state.counts = 'COUNTS'";

    private static final Map<Indicator, Sum> SUMS = new EnumMap<>(Map.ofEntries(
            of(Indicator.COUNTED, "true", COUNTS),
            of(Indicator.COUNTED_NATIONAL, "true", "state.national = 'COUNTS'"),
            of(Indicator.COUNTED_EDUCATION, "true", "state.education = 'COUNTS'"),
            of(Indicator.COUNTED_COUNTY, "true", "state.county = 'COUNTS'"),
            of(Indicator.COUNTED_REGISTER, "true", "state.register = 'COUNTS'"),
            of(Indicator.UNDECIDED, "true", "state.counts = 'CANNOT_TELL'"),
            of(Indicator.IN_CARE, "true", "state.in_care"),
            of(Indicator.FILING, COUNTS, "not state.missing && array['BASIC', 'CONTACTS']"),
            of(Indicator.CLARITY, COUNTS, "state.missing = '{}'"),
            of(Indicator.CARD, COUNTS, "state.carded"),
            of(Indicator.PAIRING, "state.in_care", "state.helpers > 0"),
            of(Indicator.KEY_PAIRING, "state.key", "state.helpers > 0"),
            Map.entry(Indicator.LETTER, new Sum("state.helpers > 0", "state.signed = state.helpers", "state.signed > 0", "sum(state.helpers)", "sum(state.signed)")),
            of(Indicator.AGREEMENT, COUNTS + " and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')", "state.agreement"),
            of(Indicator.SURVEYED, "state.surveyed is not null", "state.surveyed")));

    /**
     * @param whole which children the figure is of
     * @param part which of them fulfil it
     * @param some which of them add to the numerator; of a figure of children the same, of one of pairings whoever has one that does
     */
    private record Sum(String whole, String part, String some, String denominator, String numerator) {
        Sum(String whole, String part) {
            this(whole, part, part, "count(*) filter (where " + whole + ")", "count(*) filter (where " + whole + " and " + part + ")");
        }
    }

    /** Both sums of every indicator, named after it: filing_of, filing. So they are kept of each class, by the view class_sum. */
    public static final String COLUMNS = indicators().stream()
            .map(each -> "coalesce(" + SUMS.get(each).denominator() + ", 0) as " + column(each) + "_of, coalesce(" + SUMS.get(each).numerator() + ", 0) as " + column(each))
            .collect(Collectors.joining(",\n")) + ", count(*) filter (where state.counts = 'CANNOT_TELL') as cannot_tell\n";

    /** The same from what is kept of classes. */
    static final String OF_CLASSES = Stream.concat(indicators().stream().flatMap(each -> Stream.of(column(each) + "_of", column(each))), Stream.of("cannot_tell"))
            .map(column -> "coalesce(sum(state." + column + "), 0) as " + column).collect(Collectors.joining(",\n"));

    /** Is the child one of those whom the figure is of? */
    static final String WHOLE = cases(Sum::whole);

    /** Does the child fulfil it? */
    static final String PART = cases(Sum::part);

    /** Does the child add to the numerator? */
    static final String SOME = cases(Sum::some);

    private StateSums() {}

    /** How many of the children the figure is of, as a column of a select. */
    public static String denominator(Indicator indicator) {
        return SUMS.get(indicator).denominator();
    }

    /** How many of them fulfil it. */
    public static String numerator(Indicator indicator) {
        return SUMS.get(indicator).numerator();
    }

    /** Is the child one of those whom the figure is of? */
    public static String whole(Indicator indicator) {
        return SUMS.get(indicator).whole();
    }

    /** Would the child fulfil it if the figure is of the child? */
    public static String part(Indicator indicator) {
        return SUMS.get(indicator).part();
    }

    public static List<Indicator> indicators() {
        return List.of(Indicator.values()).stream().filter(each -> each.tells() == Indicator.Tells.STATE).toList();
    }

    static String column(Indicator indicator) {
        return indicator.name().toLowerCase(Locale.ROOT);
    }

    private static Map.Entry<Indicator, Sum> of(Indicator indicator, String whole, String part) {
        return Map.entry(indicator, new Sum(whole, part));
    }

    private static String cases(Function<Sum, String> which) {
        return indicators().stream()
                .map(each -> "when '" + each.name() + "' then " + which.apply(SUMS.get(each)))
                .collect(Collectors.joining("\n", "case :indicator ", " end"));
    }
}
