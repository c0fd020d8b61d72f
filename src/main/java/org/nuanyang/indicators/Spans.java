package org.nuanyang.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.springframework.stereotype.Service;

/** The spans of a county's calendar, and which came before which. */
@Service
public class Spans {
    private static final int MONTHS = 12;

    private final Terms terms;
    private final Clock clock;

    Spans(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    public Span now() {
        return Span.now(today());
    }

    /** The term of the day, or in a holiday the one that has just ended. */
    public Optional<Span> term(int county, LocalDate day) {
        return terms(county, day).filter(term -> !term.from().isAfter(day)).reduce((_, later) -> later).map(Span::term);
    }

    /** With which a span is compared: the month before, the term before, the school year before. */
    public Optional<Span> before(Span span, int county) {
        return switch (span.kind()) {
            case NOW, MONTH -> Optional.of(Span.month(YearMonth.from(span.from()).minusMonths(1)));
            case TERM -> terms(county, span.from()).filter(term -> term.until().isBefore(span.from())).reduce((_, later) -> later).map(Span::term);
            case SCHOOL_YEAR -> Optional.of(Span.schoolYear(new SchoolYear(SchoolYear.of(span.from()).starts() - 1)));
        };
    }

    /** What may be chosen: now, the last twelve months, the terms and school years that have begun; the latest first. */
    public List<Span> choices(int county) {
        var today = today();
        var months = Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1)).limit(MONTHS).map(Span::month);
        var begun = terms(county, today).filter(term -> !term.from().isAfter(today)).map(Span::term).toList().reversed().stream();
        var year = SchoolYear.of(today);
        var years = Stream.of(year, new SchoolYear(year.starts() - 1)).map(Span::schoolYear);
        return Stream.of(Stream.of(now()), months, begun, years).flatMap(each -> each).toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Stream<Term> terms(int county, LocalDate day) {
        var year = SchoolYear.of(day);
        return Stream.of(List.of(new SchoolYear(year.starts() - 1), year)).flatMap(List::stream).flatMap(each -> terms.of(county, each).stream());
    }
}
