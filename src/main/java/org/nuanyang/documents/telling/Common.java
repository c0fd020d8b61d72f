package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What every subject has, under the names of {@link Vocabulary#common}. */
final class Common {
    private Common() {}

    static Map<String, Datum> data(Subject subject) {
        var data = new HashMap<String, Datum>();
        data.put("单位", new Datum.Phrase(subject.place().label(subject.asOf())));
        data.put("本单位", new Datum.Phrase(own(subject.voice())));
        data.put("下级", below(subject.voice()));
        data.put("期间", new Datum.Phrase(subject.stretch().words()));
        data.put("本期", new Datum.Phrase(shortly(subject.stretch())));
        data.put("期初", new Datum.Day(subject.stretch().from()));
        data.put("期末", new Datum.Day(subject.stretch().until()));
        data.put("截止日", new Datum.Day(subject.asOf()));
        data.put("上期名", subject.before() == null ? new Datum.Unrecorded() : new Datum.Phrase(subject.before().words()));
        data.put(Vocabulary.VOICE, new Datum.Phrase(Keywords.word(Keywords.VOICES, subject.voice())));
        data.put(Vocabulary.KIND, new Datum.Phrase(Keywords.word(Keywords.KINDS, subject.kind())));
        return data;
    }

    private static String own(Voice voice) {
        return switch (voice) {
            case CLASS -> "本班";
            case HELPER, PSYCHOLOGY -> "我";
            case SCHOOL -> "我校";
            case TOWNSHIP -> "全学区";
            case COUNTY -> "全县";
        };
    }

    /** How those one level down are counted. */
    private static Datum below(Voice voice) {
        return switch (voice) {
            case CLASS, HELPER, PSYCHOLOGY -> new Datum.Unrecorded();
            case SCHOOL -> new Datum.Phrase("个班");
            case TOWNSHIP -> new Datum.Phrase("所学校");
            case COUNTY -> new Datum.Phrase("个乡镇");
        };
    }

    private static String shortly(Stretch stretch) {
        return switch (stretch.kind()) {
            case MONTH -> "本月";
            case TERM -> "本学期";
            case SCHOOL_YEAR -> "本学年";
            case PHASE -> "这一阶段";
        };
    }

    static String difference(String definition) {
        return "与上期之差：" + definition;
    }

    static String between(String period, String before) {
        return before.isEmpty() ? period : period + "与" + before + "相比";
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + monthAndDay(day);
    }

    static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
