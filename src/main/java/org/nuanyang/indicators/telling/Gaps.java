package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.telling.Matters;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.telling.RatesTeller.Told;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What falls short, gathered in one place, so that what belongs together is said in one sentence and the gravest first. */
@Component
@Order(10)
class Gaps extends FiguresTeller {
    private static final List<String> WORST = List.of("差一", "差二", "差三");

    private final Readings readings;

    Gaps(Readings readings) {
        super("indicators-gaps", Topic.PROBLEMS, readings, EnumSet.of(UNDECIDED, SURVEYED, FILING, CLARITY, CARD, PAIRING, KEY_PAIRING, LETTER, AGREEMENT, REACHED_BY_NONE, CARRIED_OUT, DROPOUT));
        this.readings = readings;
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<Word>();
        rates().forEach(each -> words.addAll(each.rate().words()));
        words.addAll(List.of(
                Names.few("未建档学生", Measure.of(FILING)), Names.few("未结对学生", Measure.of(PAIRING)), Names.few("无记录学生", Measure.of(REACHED_BY_NONE)),
                Names.number("待定", UNDECIDED, Part.NUMERATOR), Names.number("帮扶", REACHED_BY_NONE, Part.DENOMINATOR), Names.number("无记录", REACHED_BY_NONE, Part.NUMERATOR),
                Names.number("辍学", DROPOUT, Part.NUMERATOR), Names.share("落实率", CARRIED_OUT),
                new Word("差事项数", Word.Type.NUMBER, Words.say("indicators.telling.lacking-matters")),
                new Word("其余差事项", Word.Type.PHRASE, Words.say("indicators.telling.lacking-others"))));
        for (var name : WORST) {
            words.add(new Word(name, Word.Type.PHRASE, Words.say("indicators.telling.lacking-most")));
            words.addAll(rate(Measure.of(CARRIED_OUT), name).words());
        }
        return words;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var data = new HashMap<>(super.tell(subject, viewer));
        data.put("未建档学生", readings.few(Measure.of(FILING), Part.MISSING, subject, viewer));
        data.put("未结对学生", readings.few(Measure.of(PAIRING), Part.MISSING, subject, viewer));
        data.put("无记录学生", readings.few(Measure.of(REACHED_BY_NONE), Part.NUMERATOR, subject, viewer));
        return data;
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new HashMap<String, Datum>();
        for (var each : rates()) if (RatesTeller.recorded(reading, each.rate().measure())) data.putAll(each.rate().told(reading));
        data.put("待定", reading.number(UNDECIDED, Part.NUMERATOR));
        data.put("帮扶", reading.number(REACHED_BY_NONE, Part.DENOMINATOR));
        data.put("无记录", reading.number(REACHED_BY_NONE, Part.NUMERATOR));
        data.put("辍学", reading.number(DROPOUT, Part.NUMERATOR));
        data.put("落实率", reading.share(Measure.of(CARRIED_OUT)));
        var lacking = lacking(reading);
        data.put("差事项数", reading.counted(lacking.size(), Words.say("indicators.telling.lacking-matters"), Measure.of(CARRIED_OUT)));
        for (int i = 0; i < Math.min(WORST.size(), lacking.size()); i++) {
            data.put(WORST.get(i), new Datum.Phrase(Matters.name(lacking.get(i))));
            data.putAll(rate(new Measure(CARRIED_OUT, lacking.get(i)), WORST.get(i)).told(reading.alone()));
        }
        data.put("其余差事项", new Datum.Phrase(lacking.stream().skip(WORST.size()).map(Matters::name).collect(Collectors.joining("、"))));
        return data;
    }

    /** The most missing first. */
    private static List<Matter> lacking(Reading reading) {
        return Stream.of(Matter.values()).filter(matter -> missing(reading, matter) > 0)
                .sorted(Comparator.comparingLong((Matter matter) -> missing(reading, matter)).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    private static long missing(Reading reading, Matter matter) {
        var count = reading.count(new Measure(CARRIED_OUT, matter));
        return count == null ? 0 : count.missing();
    }

    private static List<Told> rates() {
        return Stream.concat(FigureTellers.FILES.stream(), FigureTellers.PAIRINGS.stream()).toList();
    }

    private static Rate rate(Measure measure, String name) {
        return new Rate(measure, name + "落实率", name + "完成", name + "应做", name + "未做", name);
    }
}
