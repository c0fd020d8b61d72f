package org.nuanyang.indicators.telling;

import java.time.LocalDate;
import java.time.YearMonth;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;

/** What looks ahead: it is told from how things stand today and from the stretch before. */
final class Plans {
    /** Begun later than this, a month is no month in which anything can be done. */
    private static final int MONTH_HAS_BEGUN = 15;

    private Plans() {}

    /** A class's, a school's and a county's. */
    static boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.PLAN && (voice == Voice.CLASS || voice == Voice.SCHOOL) || kind == DocumentKind.SCHEME && voice == Voice.COUNTY;
    }

    /** The same as of the day on which it is told. */
    static Subject today(Subject subject) {
        var month = YearMonth.from(subject.asOf());
        return of(subject, new Stretch(Stretch.Kind.MONTH, month.atDay(1), month.atEndOfMonth(), ""));
    }

    /** The same of another stretch, beside nothing. */
    static Subject of(Subject subject, Stretch stretch) {
        return new Subject(subject.kind(), subject.voice(), subject.place(), subject.author(), stretch, null, subject.asOf(), subject.child());
    }

    /**
     * By when what is missing should be there: the end of the second month that is taught in, once it has begun of the next month; never
     * later than the stretch, never past.
     */
    static LocalDate soon(Subject subject) {
        var from = subject.stretch().from();
        boolean begun = subject.asOf().isAfter(from);
        var month = YearMonth.from(begun ? subject.asOf() : from).plusMonths(!begun && from.getDayOfMonth() > MONTH_HAS_BEGUN ? 2 : 1);
        return within(month.atEndOfMonth(), subject);
    }

    /** What cannot wait: so many weeks from the first day on which anything can be done. */
    static LocalDate inWeeks(int weeks, Subject subject) {
        return within((subject.asOf().isAfter(subject.stretch().from()) ? subject.asOf() : subject.stretch().from()).plusWeeks(weeks), subject);
    }

    private static LocalDate within(LocalDate day, Subject subject) {
        return day.isAfter(subject.stretch().until()) ? subject.stretch().until() : day;
    }
}
