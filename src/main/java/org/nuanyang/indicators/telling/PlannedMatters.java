package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.CARRIED_OUT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Season;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.care.telling.Matters;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.times.OwedAhead;
import org.nuanyang.indicators.Part;

/** Tells what the policy in force will ask of some matters, how often in all, and what was done of it in the stretch before. */
class PlannedMatters extends FiguresTeller {
    private final List<Matter> matters;
    private final Readings readings;
    private final CarePolicy policy;
    private final OwedAhead ahead;

    PlannedMatters(Topic topic, List<Matter> matters, Readings readings, CarePolicy policy, OwedAhead ahead) {
        super("indicators-plan-" + topic.name().toLowerCase(Locale.ROOT), topic, readings, EnumSet.of(CARRIED_OUT));
        this.matters = List.copyOf(matters);
        this.readings = readings;
        this.policy = policy;
        this.ahead = ahead;
    }

    /** A psychology teacher's plan is of what psychology teachers owe. */
    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return Plans.speaks(kind, voice) || kind == DocumentKind.PLAN && voice == Voice.PSYCHOLOGY && topic() == Topic.MIND;
    }

    @Override
    public List<Word> words() {
        var measure = Measure.of(CARRIED_OUT);
        return List.of(new Word("事项", Word.Type.ROWS, Words.say("indicators.telling.asked"), List.of(
                new Word("事项名", Word.Type.PHRASE, Words.say("indicators.telling.matter")),
                new Word("要求", Word.Type.PHRASE, Words.say("indicators.telling.sentence")),
                new Word("将做", Word.Type.NUMBER, Words.say("indicators.telling.ahead")),
                Names.number("应做", CARRIED_OUT, Part.DENOMINATOR), Names.number("完成", CARRIED_OUT, Part.NUMERATOR),
                Names.number("未做", CARRIED_OUT, Part.MISSING), Names.share("落实率", CARRIED_OUT),
                new Word("差在", Word.Type.PHRASE, Words.say("indicators.telling.gaps", measure.words(), Rate.NAMED)))));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        if (subject.voice().own()) subject.requireAuthor(viewer);
        return Words.inChinese(() -> {
            var asked = asked(subject);
            var planned = ahead.of(subject.place().id(), subject.stretch().from(), subject.stretch().until(), viewer);
            var before = subject.before() == null ? Map.<String, Datum>of() : super.tell(Plans.of(subject, subject.before()), viewer);
            var rows = new ArrayList<Datum.Row>();
            for (var matter : matters(subject.voice())) if (asked.containsKey(matter)) rows.add(row(matter, asked.get(matter), planned.get(matter), before, subject));
            return Map.of("事项", new Datum.Rows(rows));
        });
    }

    private List<Matter> matters(Voice voice) {
        return voice == Voice.PSYCHOLOGY ? matters : matters.stream().filter(Matters.of(topic())::contains).toList();
    }

    private static Datum.Row row(Matter matter, List<CareDuty> duties, @Nullable Long planned, Map<String, Datum> before, Subject subject) {
        var data = new HashMap<String, Datum>();
        data.put("事项名", new Datum.Phrase(Words.say(matter)));
        data.put("要求", new Datum.Phrase(duties.stream().map(DutyWords::sentence).map(PlannedMatters::open).distinct().collect(Collectors.joining("；"))));
        if (planned != null) data.put("将做", new Datum.Number(planned, null, new Origin(Words.say("indicators.telling.ahead"),
                Words.say("indicators.telling.between", subject.stretch().from().toString(), subject.stretch().until().toString()), subject.place().label(subject.asOf()), null)));
        for (var name : List.of("应做", "完成", "未做", "落实率", "差在")) if (before.containsKey(matter + name)) data.put(name, before.get(matter + name));
        return new Datum.Row(matter.name(), data);
    }

    /** Others follow it. */
    private static String open(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Of the stretch before, under the matter's name. */
    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new HashMap<String, Datum>();
        for (var matter : matters) {
            var measure = new Measure(CARRIED_OUT, matter);
            var count = reading.count(measure);
            if (count == null || count.denominator() == 0) continue;
            var name = matter.name();
            data.putAll(new Rate(measure, name + "落实率", name + "完成", name + "应做", name + "未做", name).told(reading));
        }
        return data;
    }

    /** What is asked when the stretch begins, or today when it has begun. */
    private Map<Matter, List<CareDuty>> asked(Subject subject) {
        var on = subject.asOf().isAfter(subject.stretch().from()) ? subject.asOf() : subject.stretch().from();
        return policy.asked(subject.place().county(), school(subject.place()), on).stream()
                .filter(duty -> subject.voice() != Voice.PSYCHOLOGY || duty.owedBy() == OwedBy.PSYCHOLOGY)
                .filter(duty -> subject.stretch().kind() != Stretch.Kind.TERM || inTerm(duty.cadence().season())).collect(Collectors.groupingBy(CareDuty::matter));
    }

    /** What is asked for the holidays is no matter of a term. */
    private static boolean inTerm(Season season) {
        return season == Season.TEACHING || season == Season.ALL_YEAR;
    }

    private static @Nullable OrgId school(Org place) {
        return switch (place.kind()) {
            case CLASS -> place.parent();
            case SCHOOL, TEACHING_POINT -> place.id();
            case TOWNSHIP, COUNTY -> null;
        };
    }
}
