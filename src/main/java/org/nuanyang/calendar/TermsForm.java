package org.nuanyang.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** The four days that make two terms. */
record TermsForm(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstFrom,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstUntil,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate secondFrom,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate secondUntil) {

    static TermsForm of(List<Term> both) {
        var first = both.getFirst();
        var second = both.getLast();
        return new TermsForm(first.from(), first.until(), second.from(), second.until());
    }

    Problems missing(Problems problems) {
        var all = problems;
        if (firstFrom == null) all = all.with("firstFrom", Refusal.of("calendar.day-missing"));
        if (firstUntil == null) all = all.with("firstUntil", Refusal.of("calendar.day-missing"));
        if (secondFrom == null) all = all.with("secondFrom", Refusal.of("calendar.day-missing"));
        if (secondUntil == null) all = all.with("secondUntil", Refusal.of("calendar.day-missing"));
        return all;
    }

    Term first(SchoolYear year) {
        return new Term(year, 1, Objects.requireNonNull(firstFrom), Objects.requireNonNull(firstUntil));
    }

    Term second(SchoolYear year) {
        return new Term(year, 2, Objects.requireNonNull(secondFrom), Objects.requireNonNull(secondUntil));
    }
}
