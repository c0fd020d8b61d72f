package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Breakdown.Cell;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 工作成效: what was done of all that was owed, who stayed at school, and the tables in which each matter and each place has a line. */
@Component
@Order(10)
class Results extends FiguresTeller {
    private static final Measure ALL = Measure.of(CARRIED_OUT);
    private static final Rate CARRIED = new Rate(ALL, "落实率", "完成", "应做", "未做", "落实");
    private static final Rate STAYED = new Rate(Measure.of(RETENTION), "巩固率", "巩固", "期初在册", "未巩固", "");

    Results(Readings readings) {
        super("indicators-results", Topic.RESULTS, readings, EnumSet.of(CARRIED_OUT, RECORDS, RETENTION, DROPOUT, FILING, PAIRING));
    }

    @Override
    public List<Word> words() {
        var name = new Word("名称", Word.Type.PHRASE, Words.say("indicators.telling.unit"));
        var words = new ArrayList<Word>();
        words.addAll(CARRIED.words());
        words.addAll(STAYED.words());
        words.add(Names.number("辍学", DROPOUT, Part.NUMERATOR));
        words.add(new Word("事项数", Word.Type.NUMBER, Words.say("indicators.telling.matter-count")));
        words.add(new Word("各事项", Word.Type.ROWS, Words.say("indicators.telling.matters"), List.of(
                new Word("事项", Word.Type.PHRASE, Words.say("indicators.telling.matter")),
                Names.number("事项应做", CARRIED_OUT, Part.DENOMINATOR), Names.number("事项完成", CARRIED_OUT, Part.NUMERATOR), Names.number("事项未做", CARRIED_OUT, Part.MISSING),
                Names.share("事项落实率", CARRIED_OUT), Names.number("事项人次", RECORDS, Part.NUMERATOR))));
        words.add(new Word("各处落实", Word.Type.ROWS, Words.say("indicators.telling.places"), List.of(name,
                Names.number("应建档", FILING, Part.DENOMINATOR), Names.number("已建档", FILING, Part.NUMERATOR),
                Names.number("应结对", PAIRING, Part.DENOMINATOR), Names.number("已结对", PAIRING, Part.NUMERATOR),
                Names.number("应做", CARRIED_OUT, Part.DENOMINATOR), Names.number("完成", CARRIED_OUT, Part.NUMERATOR), Names.share("落实率", CARRIED_OUT))));
        return words;
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new HashMap<String, Datum>();
        var owed = reading.count(ALL);
        if (owed != null && owed.denominator() > 0) data.putAll(CARRIED.told(reading));
        data.putAll(STAYED.told(reading));
        data.put("辍学", reading.number(DROPOUT, Part.NUMERATOR));
        var matters = matters(reading.alone());
        data.put("各事项", new Datum.Rows(matters));
        data.put("事项数", reading.counted(matters.size(), Words.say("indicators.telling.matter-count"), ALL));
        data.put("各处落实", new Datum.Rows(places(reading)));
        return data;
    }

    /** Those of which anything was owed or done. */
    private static List<Datum.Row> matters(Reading reading) {
        var rows = new ArrayList<Datum.Row>();
        for (var matter : Matter.values()) {
            var owed = new Measure(CARRIED_OUT, matter);
            var records = new Measure(RECORDS, matter);
            var asked = reading.count(owed);
            var done = reading.count(records);
            if ((asked == null || asked.denominator() == 0) && (done == null || done.numerator() == 0)) continue;
            var line = new HashMap<String, Datum>(Map.of("事项", new Datum.Phrase(Words.say(matter)), "事项人次", reading.number(records, Part.NUMERATOR)));
            if (asked != null && asked.denominator() > 0) line.putAll(new Rate(owed, "事项落实率", "事项完成", "事项应做", "事项未做", "").told(reading));
            rows.add(new Datum.Row(matter.name(), line));
        }
        return rows;
    }

    private static List<Datum.Row> places(Reading reading) {
        var by = reading.below();
        if (by == null) return List.of();
        var filed = byKey(reading.cells(Measure.of(FILING), by));
        var paired = byKey(reading.cells(Measure.of(PAIRING), by));
        var rows = new ArrayList<Datum.Row>();
        for (var cell : reading.cells(ALL, by)) {
            var file = filed.get(cell.key());
            var pair = paired.get(cell.key());
            if (file == null || pair == null || Objects.requireNonNull(cell.now()).denominator() == 0) continue;
            rows.add(new Datum.Row(Reading.key(cell), Map.of(
                    "名称", new Datum.Phrase(reading.called(cell)),
                    "应建档", reading.number(Measure.of(FILING), Part.DENOMINATOR, by, file), "已建档", reading.number(Measure.of(FILING), Part.NUMERATOR, by, file),
                    "应结对", reading.number(Measure.of(PAIRING), Part.DENOMINATOR, by, pair), "已结对", reading.number(Measure.of(PAIRING), Part.NUMERATOR, by, pair),
                    "应做", reading.number(ALL, Part.DENOMINATOR, by, cell), "完成", reading.number(ALL, Part.NUMERATOR, by, cell),
                    "落实率", reading.share(ALL, by, cell))));
        }
        return rows;
    }

    private static Map<String, Cell> byKey(List<Cell> cells) {
        var byKey = new HashMap<String, Cell>();
        for (var cell : cells) byKey.put(cell.key(), cell);
        return byKey;
    }
}
