package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.CARRIED_OUT;
import static org.nuanyang.indicators.Indicator.RECORDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;

/** Tells of some matters of care: what was owed, what was done of it, and how often a child was reached. */
class Matters extends FiguresTeller {
    private final List<Matter> matters;

    Matters(String key, Topic topic, Readings readings, Matter... matters) {
        super(key, topic, readings, EnumSet.of(CARRIED_OUT, RECORDS));
        this.matters = List.of(matters);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<Word>();
        for (var matter : matters) {
            words.addAll(rate(matter).words());
            words.add(new Word(name(matter) + "人次", Word.Type.NUMBER, Words.say("indicators.telling.definition", new Measure(RECORDS, matter).words(), RECORDS.definition())));
        }
        return words;
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new LinkedHashMap<String, Datum>();
        for (var matter : matters) {
            var owed = reading.count(new Measure(CARRIED_OUT, matter));
            var records = reading.count(new Measure(RECORDS, matter));
            boolean asked = owed != null && owed.denominator() > 0;
            boolean done = records != null && records.numerator() > 0;
            if (asked || done) data.putAll(rate(matter).told(reading));
            if (asked || done) data.put(name(matter) + "人次", reading.number(new Measure(RECORDS, matter), Part.NUMERATOR));
        }
        return data;
    }

    private static Rate rate(Matter matter) {
        var name = name(matter);
        return new Rate(new Measure(CARRIED_OUT, matter), name + "落实率", name + "完成", name + "应做", name + "未做", name);
    }

    /** As it is called in sentences. */
    static String name(Matter matter) {
        return switch (matter) {
            case SPEAK -> "见面交谈";
            case TALK -> "谈心";
            case CARER_CALL -> "家长通话";
            case FAMILY_CALL -> "亲情电话";
            case LETTER -> "书信";
            case HOME_VISIT -> "家访";
            case SEMINAR -> "座谈会";
            case TERM_REPORT -> "学期通报";
            case FESTIVAL -> "节日陪伴";
            case BIRTHDAY -> "生日关怀";
            case COUNSELLING -> "心理咨询";
            case TUTORING -> "辅导";
            case LIFE_CARE -> "生活照料";
            case GIFT -> "慰问";
            case STUDY_GROUP -> "学习小组";
            case DIARY -> "成长日记";
            case SAFETY_NOTICE -> "安全提醒";
            case CLASS_MEETING -> "班会";
            case LESSON -> "专题课";
            case PARENT_MEETING -> "家长会";
        };
    }
}
