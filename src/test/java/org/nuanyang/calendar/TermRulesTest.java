package org.nuanyang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Refusal;

class TermRulesTest {
    private static final SchoolYear YEAR = SchoolYear.of(LocalDate.of(2026, 3, 12));

    @Test void namesAYearByWhereItBegins() {
        assertThat(YEAR.label()).isEqualTo("2025—2026学年");
        assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31))).isEqualTo(YEAR);
        assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1))).isEqualTo(YEAR.next());
    }

    @Test void takesTheUsualTerms() {
        var usual = Terms.usual(YEAR);
        assertThat(TermRules.objections(usual.getFirst(), usual.getLast())).isEmpty();
        assertThat(usual.getLast().label()).isEqualTo("2025—2026学年第二学期");
    }

    @Test void refusesTermsThatOverlapOrLieElsewhere() {
        var first = new Term(YEAR, 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 20));
        var early = new Term(YEAR, 2, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 7, 5));
        var late = new Term(YEAR, 2, LocalDate.of(2026, 2, 20), LocalDate.of(2026, 9, 1));
        var backwards = new Term(YEAR, 2, LocalDate.of(2026, 7, 5), LocalDate.of(2026, 2, 20));
        assertThat(TermRules.objections(first, early)).extracting(Refusal::key).containsExactly("calendar.second-too-early");
        assertThat(TermRules.objections(first, late)).extracting(Refusal::key).containsExactly("calendar.outside-the-year");
        assertThat(TermRules.objections(first, backwards)).extracting(Refusal::key).contains("calendar.ends-too-early");
    }
}
