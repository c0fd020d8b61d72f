package org.nuanyang.indicators.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Terms;
import org.springframework.stereotype.Component;

/** The times for which a county's ledgers may be asked: today, the last twelve months, this and the last school year and their terms. */
@Component
class LedgerSpans {
    private static final int MONTHS = 12;

    private final Terms terms;
    private final Clock clock;

    LedgerSpans(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    List<LedgerSpan> all(int county) {
        var today = today();
        var spans = new ArrayList<LedgerSpan>();
        spans.add(LedgerSpan.now(today));
        var year = SchoolYear.of(today);
        for (var each : List.of(year, new SchoolYear(year.starts() - 1))) {
            terms.of(county, each).reversed().stream().filter(term -> !term.from().isAfter(today)).map(LedgerSpan::of).forEach(spans::add);
            spans.add(LedgerSpan.of(each));
        }
        Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1)).limit(MONTHS).map(LedgerSpan::of).forEach(spans::add);
        return spans;
    }

    Optional<LedgerSpan> find(String key, int county) {
        return all(county).stream().filter(span -> span.key().equals(key)).findFirst();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
