package org.nuanyang.reports.booklet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.common.Words;
import org.nuanyang.reports.booklet.Booklet.Month;
import org.nuanyang.reports.booklet.Booklet.Year;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.GrowthSource.Place;
import org.nuanyang.roster.growth.Growth;
import org.springframework.stereotype.Component;

/** School by the growth file, and of the records of care which were on which days; their words stay in the file. */
@Component
class Timeline {
    /**
     * Named one by one, that a new kind tells nothing at home unless it is meant to. 心理咨询, 慰问, 生活照料 tell of need, the diary is its
     * writer's, a safety notice was for the parents.
     */
    static final Set<Matter> TOLD = EnumSet.of(Matter.SPEAK, Matter.TALK, Matter.FAMILY_CALL, Matter.LETTER, Matter.HOME_VISIT, Matter.SEMINAR, Matter.TERM_REPORT, Matter.FESTIVAL,
            Matter.BIRTHDAY, Matter.TUTORING, Matter.STUDY_GROUP, Matter.CLASS_MEETING, Matter.LESSON, Matter.PARENT_MEETING);
    private static final int ALL = 1_000;
    /** So many days are told one by one. */
    private static final int DAY_BY_DAY = 5;

    private final Growth growth;

    Timeline(Growth growth) {
        this.growth = growth;
    }

    List<Year> of(ChildFile file, List<KeptRecord> records, Viewer viewer) {
        var months = new TreeMap<YearMonth, List<String>>(Comparator.naturalOrder());
        var school = growth.after(Place.TOP, EnumSet.of(GrowthKind.SCHOOL), ALL, file, viewer).entries();
        school.reversed().forEach(entry -> line(months, entry.on().from(), said(entry)));
        var days = new TreeMap<YearMonth, Map<Matter, List<LocalDate>>>();
        for (var record : records) {
            var day = record.record().common().day();
            days.computeIfAbsent(YearMonth.from(day), _ -> new EnumMap<>(Matter.class)).computeIfAbsent(record.record().matter(), _ -> new ArrayList<>()).add(day);
        }
        days.forEach((month, matters) -> matters.forEach((matter, of) -> line(months, month.atDay(1), said(matter, of))));
        return months.entrySet().stream().collect(Collectors.groupingBy(month -> SchoolYear.of(month.getKey().atDay(1)), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(year -> new Year(year.getKey().label(), year.getValue().stream().map(month -> new Month(label(month.getKey()), month.getValue())).toList())).toList();
    }

    private static String said(Entry entry) {
        return entry.on().from().getDayOfMonth() + "日　" + entry.words();
    }

    private static String said(Matter matter, List<LocalDate> days) {
        var each = days.stream().distinct().toList();
        if (each.size() > DAY_BY_DAY) return Words.say(matter) + days.size() + "次";
        return Words.say(matter) + "　" + each.stream().map(day -> day.getDayOfMonth() + "日").collect(Collectors.joining("、"));
    }

    private static void line(Map<YearMonth, List<String>> months, LocalDate day, String words) {
        months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>()).add(words);
    }

    private static String label(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
