package org.nuanyang.care.telling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 时间安排: month by month what the calendar brings and what the policy asks; what is done every day or week is not repeated. */
@Component
@Order(10)
class Months implements Teller {
    private final SchoolCalendar calendar;
    private final Terms terms;
    private final CarePolicy policy;

    Months(SchoolCalendar calendar, Terms terms, CarePolicy policy) {
        this.calendar = calendar;
        this.terms = terms;
        this.policy = policy;
    }

    @Override
    public String key() {
        return "care-months";
    }

    @Override
    public Topic topic() {
        return Topic.SCHEDULE;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.PLAN && (voice == Voice.CLASS || voice == Voice.SCHOOL || voice == Voice.PSYCHOLOGY);
    }

    @Override
    public List<Word> words() {
        return List.of(new Word("月份", Word.Type.ROWS, Words.say("care.telling.months"), List.of(
                word("哪月", "month"), word("校历", "calendar"), word("节日", "festivals"), word("要办", "matters"))));
    }

    private static Word word(String name, String key) {
        return new Word(name, Word.Type.PHRASE, Words.say("care.telling.months." + key));
    }

    /** The calendar and the policy are public. */
    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        if (subject.voice().own()) subject.requireAuthor(viewer);
        var stretch = subject.stretch();
        var school = school(subject.place());
        var county = subject.place().county();
        var known = Stream.of(SchoolYear.of(stretch.from()), SchoolYear.of(stretch.until())).distinct().flatMap(year -> terms.of(county, year).stream()).toList();
        var entries = calendar.entries(county, school, stretch.from(), stretch.until());
        return Words.inChinese(() -> {
            var rows = new ArrayList<Datum.Row>();
            for (var month = YearMonth.from(stretch.from()); !month.isAfter(YearMonth.from(stretch.until())); month = month.plusMonths(1)) {
                var duties = policy.asked(county, school, first(month, stretch)).stream().filter(duty -> subject.voice() != Voice.PSYCHOLOGY || duty.owedBy() == OwedBy.PSYCHOLOGY).toList();
                var at = new Month(month, stretch, known);
                var data = new HashMap<String, Datum>(Map.of("哪月", new Datum.Phrase("%d年%d月".formatted(month.getYear(), month.getMonthValue()))));
                data.put("校历", new Datum.Phrase(at.calendar(entries)));
                data.put("节日", new Datum.Phrase(at.festivals()));
                data.put("要办", new Datum.Phrase(duties.stream().filter(at::falls).map(CareDuty::matter).distinct().sorted().map(Words::say).collect(Collectors.joining("、"))));
                rows.add(new Datum.Row(month.toString(), data));
            }
            return Map.of("月份", new Datum.Rows(rows));
        });
    }

    private static LocalDate first(YearMonth month, Stretch stretch) {
        return month.atDay(1).isBefore(stretch.from()) ? stretch.from() : month.atDay(1);
    }

    private static @Nullable OrgId school(Org place) {
        return place.kind() == Org.Kind.CLASS ? Objects.requireNonNull(place.parent()) : place.id();
    }

    private record Month(YearMonth month, Stretch stretch, List<Term> terms) {
        String calendar(List<CalendarEntry> entries) {
            var begun = terms.stream().filter(term -> holds(term.from())).map(term -> Words.say("care.telling.months.begins", day(term.from())));
            var ended = terms.stream().filter(term -> holds(term.until())).map(term -> Words.say("care.telling.months.ends", day(term.until())));
            var off = entries.stream().filter(entry -> entry.kind() == CalendarEntry.Kind.HOLIDAY && holds(entry.from()))
                    .map(entry -> entry.from().equals(entry.until()) ? Words.say("care.telling.months.off-day", day(entry.from()), entry.name())
                            : Words.say("care.telling.months.off", day(entry.from()), day(entry.until()), entry.name()));
            return Stream.of(begun, off, ended).flatMap(each -> each).collect(Collectors.joining("；"));
        }

        String festivals() {
            return SchoolCalendar.festivals(month.getYear()).stream().filter(each -> holds(each.day()))
                    .map(each -> day(each.day()) + Words.say(each.festival())).collect(Collectors.joining("、"));
        }

        /** Does its period end in this month, or its day fall into it? */
        boolean falls(CareDuty duty) {
            return switch (duty.cadence().per()) {
                case DAY, WEEK, BIRTHDAY -> false;
                case MONTH -> taught() || duty.cadence().season() != Season.TEACHING;
                case QUARTER -> month.getMonthValue() % 3 == 0 || last();
                case TERM -> terms.stream().anyMatch(term -> holds(term.until()));
                case VACATION -> terms.stream().anyMatch(term -> YearMonth.from(term.until().plusDays(1)).equals(month) && inSeason(duty, term));
                case SCHOOL_YEAR -> terms.stream().anyMatch(term -> term.number() == 2 && holds(term.until()));
                case PROGRAMME_YEAR -> month.getMonthValue() == 11;
                case FESTIVAL -> Festival.of(month.getYear()).stream().anyMatch(each -> each.festival() == duty.cadence().festival() && holds(each.day()));
            };
        }

        private static boolean inSeason(CareDuty duty, Term before) {
            return switch (duty.cadence().season()) {
                case SUMMER -> before.number() == 2;
                case WINTER -> before.number() == 1;
                case TEACHING, ALL_YEAR, HOLIDAYS -> true;
            };
        }

        private boolean taught() {
            return terms.stream().anyMatch(term -> !term.from().isAfter(month.atEndOfMonth()) && !term.until().isBefore(month.atDay(1)));
        }

        private boolean last() {
            return month.equals(YearMonth.from(stretch.until()));
        }

        private boolean holds(LocalDate day) {
            return YearMonth.from(day).equals(month) && !day.isBefore(stretch.from()) && !day.isAfter(stretch.until());
        }

        private static String day(LocalDate day) {
            return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
        }
    }
}
