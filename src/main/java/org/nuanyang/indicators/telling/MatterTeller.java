package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.CARRIED_OUT;
import static org.nuanyang.indicators.Indicator.RECORDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuanyang.care.Matter;
import org.nuanyang.care.telling.Matters;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;

/** Tells of the matters of care of a topic; of what nobody asks and nobody has written down, that it is not recorded: what was owed, what was done of it, and how often a child was reached. */
class MatterTeller extends FiguresTeller {
    private final List<Matter> matters;

    MatterTeller(Topic topic, Readings readings) {
        super("indicators-" + topic.name().toLowerCase(Locale.ROOT), topic, readings, EnumSet.of(CARRIED_OUT, RECORDS));
        this.matters = Matters.of(topic);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<Word>();
        for (var matter : matters) {
            words.addAll(rate(matter).words());
            words.add(new Word(Matters.name(matter) + "人次", Word.Type.NUMBER, Words.say("indicators.telling.definition", new Measure(RECORDS, matter).words(), RECORDS.definition())));
        }
        return words;
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new LinkedHashMap<String, Datum>();
        for (var matter : matters) {
            data.putAll(rate(matter).told(reading));
            var owed = reading.count(new Measure(CARRIED_OUT, matter));
            var records = reading.count(new Measure(RECORDS, matter));
            boolean asked = owed != null && owed.denominator() > 0;
            boolean done = records != null && records.numerator() > 0;
            if (asked || done) data.put(Matters.name(matter) + "人次", reading.number(new Measure(RECORDS, matter), Part.NUMERATOR));
        }
        return data;
    }

    private static Rate rate(Matter matter) {
        var name = Matters.name(matter);
        return new Rate(new Measure(CARRIED_OUT, matter), name + "落实率", name + "完成", name + "应做", name + "未做", "");
    }
}
