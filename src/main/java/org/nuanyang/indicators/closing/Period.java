package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.calendar.Term;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Span;

/** What is closed: a calendar month, or a term as the county's calendar has it. */
public sealed interface Period {
    LocalDate from();

    /** Its last day. */
    LocalDate until();

    /** As it stands in an address: 2026-10, or 2025-T1 for the first term of the school year 2025—2026. */
    String key();

    String label();

    /** The same, as figures are asked for. */
    Span span();

    /** How things stand is told of the end of this month. */
    default YearMonth lastMonth() {
        return YearMonth.from(until());
    }

    /** The months that it is made of. */
    default List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from()), month -> !month.isAfter(lastMonth()), month -> month.plusMonths(1)).toList();
    }

    /** The first day on which it can be submitted. */
    default LocalDate opensOn() {
        return lastMonth().plusMonths(1).atDay(1);
    }

    default boolean isOver(LocalDate today) {
        return !today.isBefore(opensOn());
    }

    record Month(YearMonth month) implements Period {
        @Override
        public LocalDate from() {
            return month.atDay(1);
        }

        @Override
        public LocalDate until() {
            return month.atEndOfMonth();
        }

        @Override
        public String key() {
            return month.toString();
        }

        @Override
        public String label() {
            return Words.say("indicators.closing.month", Integer.toString(month.getYear()), month.getMonthValue());
        }

        @Override
        public Span span() {
            return Span.month(month);
        }
    }

    record OfTerm(Term term) implements Period {
        @Override
        public LocalDate from() {
            return term.from();
        }

        @Override
        public LocalDate until() {
            return term.until();
        }

        @Override
        public String key() {
            return term.year().starts() + "-T" + term.number();
        }

        @Override
        public String label() {
            return term.label();
        }

        @Override
        public Span span() {
            return Span.term(term);
        }
    }
}
