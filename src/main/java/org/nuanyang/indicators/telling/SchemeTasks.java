package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.PhaseMonths;
import org.nuanyang.documents.telling.Programme;
import org.nuanyang.documents.telling.Programme.Phase;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the county's scheme in its three phases: what is missing today and whose task it is to close it, what the policy asks in the year. */
@Component
@Order(10)
class SchemeTasks extends FiguresTeller {
    /** In this order they are asked for. */
    private static final List<Indicator> GAPS = List.of(SURVEYED, FILING, CLARITY, CARD, KEY_PAIRING, PAIRING, LETTER, AGREEMENT);

    private final CarePolicy policy;
    private final ObjectProvider<PhaseMonths.Decided> months;

    SchemeTasks(Readings readings, CarePolicy policy, ObjectProvider<PhaseMonths.Decided> months) {
        super("indicators-scheme-tasks", Topic.SCHEDULE, readings, EnumSet.copyOf(GAPS));
        this.policy = policy;
        this.months = months;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SCHEME && voice == Voice.COUNTY;
    }

    @Override
    public List<Word> words() {
        return List.of(
                day("部署初", "from"), day("部署末", "until"), day("实施初", "from"), day("实施末", "until"), day("总结初", "from"), day("总结末", "until"), day("小结末", "sum"),
                new Word("缺口", Word.Type.ROWS, Words.say("indicators.telling.scheme.gaps"), List.of(
                        new Word("任务", Word.Type.PHRASE, Words.say("indicators.telling.scheme.task")),
                        new Word("还差", Word.Type.NUMBER, Words.say("indicators.telling.scheme.missing")),
                        new Word("差在", Word.Type.PHRASE, Words.say("indicators.telling.gaps", Words.say("indicators.telling.scheme.task"), Rate.NAMED)),
                        day("限期", "by"))),
                new Word("缺口数", Word.Type.NUMBER, Words.say("indicators.telling.scheme.gap-count")),
                new Word("制度", Word.Type.ROWS, Words.say("indicators.telling.asked"), List.of(
                        new Word("事项名", Word.Type.PHRASE, Words.say("indicators.telling.matter")),
                        new Word("要求", Word.Type.PHRASE, Words.say("indicators.telling.sentence")),
                        new Word("责任人", Word.Type.PHRASE, Words.say("indicators.telling.scheme.who")))));
    }

    private static Word day(String name, String key) {
        return new Word(name, Word.Type.DAY, Words.say("indicators.telling.scheme." + key));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var programme = new Programme(subject.stretch().from().getYear(), months.orderedStream().findFirst().map(each -> each.of(subject.place().county())).orElse(PhaseMonths.USUAL));
        var arranging = programme.stretch(Phase.ARRANGING);
        var data = new HashMap<>(super.tell(Plans.today(subject), viewer));
        tell("部署", arranging, data);
        tell("实施", programme.stretch(Phase.CARRYING_OUT), data);
        tell("总结", programme.stretch(Phase.SUMMING_UP), data);
        data.put("小结末", new Datum.Day(YearMonth.from(programme.stretch(Phase.CARRYING_OUT).from()).plusMonths(2).atEndOfMonth()));
        data.put("缺口", new Datum.Rows(by(by(subject, arranging), (Datum.Rows) data.get("缺口"))));
        data.put("制度", new Datum.Rows(Words.inChinese(() -> duties(subject))));
        return data;
    }

    private static void tell(String name, Stretch phase, Map<String, Datum> data) {
        data.put(name + "初", new Datum.Day(phase.from()));
        data.put(name + "末", new Datum.Day(phase.until()));
    }

    /** The end of the first phase; when that is over, as soon as in any plan. */
    private static LocalDate by(Subject subject, Stretch arranging) {
        return subject.asOf().isAfter(arranging.until()) ? Plans.soon(subject) : arranging.until();
    }

    private static List<Datum.Row> by(LocalDate day, Datum.Rows rows) {
        return rows.rows().stream().map(row -> {
            var data = new HashMap<>(row.data());
            data.put("限期", new Datum.Day(day));
            return new Datum.Row(row.key(), data);
        }).toList();
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var rows = new ArrayList<Datum.Row>();
        for (var indicator : GAPS) {
            var count = reading.count(Measure.of(indicator));
            if (count != null && count.missing() > 0) rows.add(gap(indicator, reading));
        }
        return Map.of("缺口", new Datum.Rows(rows), "缺口数", reading.counted(rows.size(), Words.say("indicators.telling.scheme.gap-count"), Measure.of(FILING)));
    }

    private static Datum.Row gap(Indicator indicator, Reading reading) {
        var measure = Measure.of(indicator);
        boolean named = indicator != KEY_PAIRING && indicator != AGREEMENT; // where key children and entrusted ones are is for those who open files
        var data = new HashMap<String, Datum>(Map.of("任务", new Datum.Phrase(indicator.words()), "还差", reading.number(measure, Part.MISSING)));
        if (named) data.put("差在", new Rate(measure, "率", "分子", "分母", "缺", "缺").told(reading).get("缺差在"));
        return new Datum.Row(indicator.name(), data);
    }

    private List<Datum.Row> duties(Subject subject) {
        var on = subject.asOf().isAfter(subject.stretch().from()) ? subject.asOf() : subject.stretch().from();
        return policy.asked(subject.place().county(), null, on).stream().map(SchemeTasks::duty).toList();
    }

    private static Datum.Row duty(CareDuty duty) {
        var sentence = DutyWords.sentence(duty);
        return new Datum.Row(duty.id().toString(), Map.of("事项名", new Datum.Phrase(Words.say(duty.matter())),
                "要求", new Datum.Phrase(sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence),
                "责任人", new Datum.Phrase(Words.say("indicators.telling.scheme.owed-by." + duty.owedBy()))));
    }
}
