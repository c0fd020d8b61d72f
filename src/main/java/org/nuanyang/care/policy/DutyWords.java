package org.nuanyang.care.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;

/** A duty as a sentence: 教学时间每周至少谈心一次，由班主任、任课教师、帮扶人任一人完成。 */
public final class DutyWords {
    private DutyWords() {}

    public static String sentence(CareDuty duty) {
        return sentence(DutyTerms.of(duty));
    }

    public static String sentence(DutyTerms terms) {
        var cadence = terms.cadence();
        var words = new HashMap<String, Object>();
        words.put("season", cadence.season().name());
        words.put("per", cadence.per().name());
        words.put("times", cadence.times());
        words.put("what", what(terms));
        words.put("festival", cadence.festival() == null ? "" : Words.say(cadence.festival()));
        words.put("by", Words.say("care.duty.by." + terms.owedBy().name()));
        words.put("whom", terms.cohort().equals(CohortChoice.ALL) ? "" : Words.say("care.duty.whom", cohort(terms.cohort())));
        return Words.sayNamed(cadence.per().isADay() ? "care.duty.on-the-day" : "care.duty.sentence", words);
    }

    /** 期满后 3 天内可补做；每次约 10 分钟. */
    public static String details(DutyTerms terms) {
        return Words.sayNamed("care.duty.details", Map.of("makeup", terms.cadence().makeupDays(), "minutes", terms.minutes()));
    }

    /** 爱心书信或亲情电话、视频. */
    public static String what(DutyTerms terms) {
        var others = terms.fulfilledBy().stream().filter(each -> each != terms.matter()).sorted();
        return Stream.concat(Stream.of(terms.matter()), others).map(DutyWords::matter).collect(Collectors.joining(Words.say("care.or")));
    }

    private static String matter(Matter matter) {
        return Words.say("care.duty.what." + matter.name());
    }

    public static String cohort(CohortChoice cohort) {
        if (cohort.arg() == null) return Words.say("care.cohort." + cohort.key());
        return Words.say("care.cohort.with", Words.say("care.cohort." + cohort.key()), args(cohort.arg()));
    }

    private static String args(String arg) {
        List<String> parts = Arrays.stream(arg.split(",")).map(String::strip).map(DutyWords::part).toList();
        return String.join(Words.say("care.comma"), parts);
    }

    /** A class's grade is worded, whatever else narrows a cohort stands as it was chosen. */
    private static String part(String part) {
        return part.matches("[1-9]") ? Words.say("access.grade." + part) : part;
    }

    /** The day before the first on which it no longer holds, as people say it; null while there is no end. */
    public static @Nullable String lastDay(CareDuty duty) {
        return duty.until() == null ? null : duty.until().minusDays(1).toString();
    }
}
