package org.nuanyang.reports.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.PhaseMonths;
import org.nuanyang.documents.telling.Programme;
import org.nuanyang.documents.telling.Stretch;
import org.springframework.stereotype.Component;

/** Of which time each kind of document may be: what looks back of what has begun, what looks ahead of what has not ended. */
@Component
class Stretches {
    private static final int MONTHS = 12;

    private final Terms terms;
    private final PhaseMonths.Decided months;
    private final Clock clock;

    Stretches(Terms terms, PhaseMonths.Decided months, Clock clock) {
        this.terms = terms;
        this.months = months;
        this.clock = clock;
    }

    /** The one that is most likely meant first. */
    List<Stretch> of(DocumentKind kind, int county) {
        var today = today();
        return switch (kind) {
            case PLAN -> ahead(county, today);
            case SCHEME -> programmes(county, today).map(Programme::whole).filter(each -> !each.until().isBefore(today)).toList();
            case CASE -> Stream.concat(begunTerms(county, today), begunYears(today)).toList();
            case SUMMARY, BULLETIN -> back(county, today);
        };
    }

    /** As it stands in an address. */
    static String key(Stretch stretch) {
        return stretch.kind() + "-" + stretch.from() + "-" + stretch.until();
    }

    /** The same once more, however long ago it was. */
    Stretch of(Written document, int county) {
        var from = document.from();
        return switch (document.stretch()) {
            case MONTH -> month(YearMonth.from(from));
            case TERM -> terms(county, SchoolYear.of(from)).filter(each -> each.from().equals(from)).findFirst()
                    .orElseGet(() -> new Stretch(Stretch.Kind.TERM, from, document.until(), from + "—" + document.until()));
            case SCHOOL_YEAR -> year(SchoolYear.of(from));
            case PHASE -> phases(programme(county, from.getYear())).filter(each -> each.from().equals(from) && each.until().equals(document.until())).findFirst()
                    .orElseGet(() -> new Stretch(Stretch.Kind.PHASE, from, document.until(), from + "—" + document.until()));
        };
    }

    /** With which it is compared. */
    @Nullable Stretch before(Stretch stretch, int county) {
        return switch (stretch.kind()) {
            case MONTH -> month(YearMonth.from(stretch.from()).minusMonths(1));
            case TERM -> Stream.of(earlier(SchoolYear.of(stretch.from())), SchoolYear.of(stretch.from())).flatMap(year -> terms(county, year))
                    .filter(each -> each.until().isBefore(stretch.from())).reduce((_, later) -> later).orElse(null);
            case SCHOOL_YEAR -> year(earlier(SchoolYear.of(stretch.from())));
            case PHASE -> phases(programme(county, stretch.from().getYear())).filter(each -> each.until().isBefore(stretch.from())).reduce((_, later) -> later).orElse(null);
        };
    }

    /** Of which day it is told: today, or its last day when it is over. */
    LocalDate asOf(Stretch stretch) {
        return stretch.until().isBefore(today()) ? stretch.until() : today();
    }

    private List<Stretch> back(int county, LocalDate today) {
        var all = new ArrayList<Stretch>(begunTerms(county, today).toList());
        all.addAll(begunYears(today).toList());
        Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1)).limit(MONTHS).map(Stretches::month).forEach(all::add);
        programmes(county, today).flatMap(Stretches::phases).filter(each -> !each.from().isAfter(today)).forEach(all::add);
        return List.copyOf(all);
    }

    private List<Stretch> ahead(int county, LocalDate today) {
        var year = SchoolYear.of(today);
        var open = Stream.concat(Stream.of(year, year.next()).flatMap(each -> terms(county, each)), Stream.of(year, year.next()).map(Stretches::year));
        return open.filter(each -> !each.until().isBefore(today)).toList();
    }

    private Stream<Stretch> begunTerms(int county, LocalDate today) {
        var year = SchoolYear.of(today);
        return Stream.of(earlier(earlier(year)), earlier(year), year).flatMap(each -> terms(county, each)).filter(each -> !each.from().isAfter(today)).toList().reversed().stream();
    }

    private static Stream<Stretch> begunYears(LocalDate today) {
        var year = SchoolYear.of(today);
        return Stream.of(year, earlier(year)).map(Stretches::year);
    }

    private Stream<Programme> programmes(int county, LocalDate today) {
        return Stream.of(programme(county, today.getYear()), programme(county, today.getYear() + 1));
    }

    private Programme programme(int county, int year) {
        return new Programme(year, months.of(county));
    }

    private static Stream<Stretch> phases(Programme programme) {
        return Stream.concat(Stream.of(programme.whole()), programme.phases().stream());
    }

    private Stream<Stretch> terms(int county, SchoolYear year) {
        return terms.of(county, year).stream().map(Stretches::term);
    }

    private static Stretch term(Term term) {
        return new Stretch(Stretch.Kind.TERM, term.from(), term.until(), term.label());
    }

    private static Stretch year(SchoolYear year) {
        return new Stretch(Stretch.Kind.SCHOOL_YEAR, year.from(), year.until(), year.label());
    }

    /** As it stands on official papers. */
    private static Stretch month(YearMonth month) {
        return new Stretch(Stretch.Kind.MONTH, month.atDay(1), month.atEndOfMonth(), Words.sayIn(Locale.SIMPLIFIED_CHINESE, "reports.month", Integer.toString(month.getYear()), month.getMonthValue()));
    }

    private static SchoolYear earlier(SchoolYear year) {
        return new SchoolYear(year.starts() - 1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
