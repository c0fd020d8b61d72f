package org.nuanyang.indicators.telling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;

/** Tells of some rates; in a class teacher's own paper also who is missing, where they are few. */
class RatesTeller extends FiguresTeller {
    /** @param few under which name those are told who are missing from it; empty: nobody is */
    record Told(Rate rate, String few) {
        Told(Rate rate) {
            this(rate, "");
        }
    }

    private final Readings readings;
    private final List<Told> rates;

    RatesTeller(String key, Topic topic, Readings readings, List<Told> rates) {
        super(key, topic, readings, rates.stream().map(each -> each.rate().measure().indicator()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class))));
        this.readings = readings;
        this.rates = rates;
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<Word>();
        for (var each : rates) {
            words.addAll(each.rate().words());
            if (!each.few().isEmpty()) words.add(Names.few(each.few(), each.rate().measure()));
        }
        return words;
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new LinkedHashMap<String, Datum>();
        for (var each : rates) if (recorded(reading, each.rate().measure())) data.putAll(each.rate().told(reading));
        return data;
    }

    /** Where no school has ever done a survey, none is told. */
    static boolean recorded(Reading reading, Measure measure) {
        var count = reading.count(measure);
        return count != null && (measure.indicator() != Indicator.SURVEYED || count.denominator() > 0);
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var data = new HashMap<>(super.tell(subject, viewer));
        for (var each : rates) {
            if (!each.few().isEmpty()) data.put(each.few(), readings.few(each.rate().measure(), Part.MISSING, subject, viewer));
        }
        return data;
    }
}
