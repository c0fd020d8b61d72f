package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Terms;
import org.springframework.stereotype.Component;

/** Which months and terms a county has to close. */
@Component
class Periods {
    private static final Pattern MONTH = Pattern.compile("(2[01]\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern TERM = Pattern.compile("(2[01]\\d\\d)-T([12])");

    private final Terms terms;

    Periods(Terms terms) {
        this.terms = terms;
    }

    /** Begun by today, ended on or after the first day: the running month too. The latest first. */
    List<Period> begun(int county, LocalDate first, LocalDate today) {
        var all = new ArrayList<Period>();
        for (var month = YearMonth.from(first); !month.atDay(1).isAfter(today); month = month.plusMonths(1)) all.add(new Period.Month(month));
        for (var year = SchoolYear.of(first); year.starts() <= SchoolYear.of(today).starts(); year = year.next())
            for (var term : terms.of(county, year)) if (!term.until().isBefore(first) && !term.from().isAfter(today)) all.add(new Period.OfTerm(term));
        all.sort(Comparator.comparing(Period::until).thenComparing(Period::key).reversed());
        return List.copyOf(all);
    }

    /** The period of an address, whether or not it is to be closed. */
    Optional<Period> find(int county, String key) {
        var month = MONTH.matcher(key);
        if (month.matches()) return Optional.of(new Period.Month(YearMonth.parse(key)));
        var term = TERM.matcher(key);
        if (!term.matches()) return Optional.empty();
        int number = Integer.parseInt(term.group(2));
        return terms.of(county, new SchoolYear(Integer.parseInt(term.group(1)))).stream().filter(each -> each.number() == number).findFirst().map(Period.OfTerm::new);
    }
}
