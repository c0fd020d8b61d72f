package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.CARRIED_OUT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.Goal;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.telling.RatesTeller.Told;

/** Of what a figure in a plan's goals tells: by its address, which never changes. */
final class PlannedMeasures {
    private static final Pattern OF_MATTER = Pattern.compile("indicators-plan-[a-z]+\\.事项\\[([A-Z_]+)]\\.(?:落实率|完成|应做|未做)");
    private static final Map<String, Measure> RATES = rates();

    private PlannedMeasures() {}

    /** Empty of a sentence that tells of none, or of several at once. */
    static Optional<Measure> of(Collection<String> figures) {
        var measures = figures.stream().flatMap(figure -> of(figure).stream()).distinct().toList();
        return measures.size() == 1 ? Optional.of(measures.getFirst()) : Optional.empty();
    }

    private static Optional<Measure> of(String figure) {
        var matter = OF_MATTER.matcher(figure);
        return matter.matches() ? Optional.of(new Measure(CARRIED_OUT, Matter.valueOf(matter.group(1)))) : Optional.ofNullable(RATES.get(figure));
    }

    /** Tells its line from the others. */
    static String key(Measure measure) {
        return measure.matter() == null ? measure.indicator().name() : measure.indicator() + "-" + measure.matter();
    }

    /** So many of the whole are at least that share. */
    static long needed(int permille, long whole) {
        return (permille * whole + Goal.WHOLE - 1) / Goal.WHOLE;
    }

    private static Map<String, Measure> rates() {
        var rates = new HashMap<String, Measure>();
        add(rates, "indicators-plan-files.", FigureTellers.FILES);
        add(rates, "indicators-plan-pairing.", FigureTellers.PAIRINGS);
        return Map.copyOf(rates);
    }

    private static void add(Map<String, Measure> rates, String teller, List<Told> told) {
        for (var each : told) for (var name : List.of(each.rate().rate(), each.rate().missing())) rates.put(teller + name, each.rate().measure());
    }
}
