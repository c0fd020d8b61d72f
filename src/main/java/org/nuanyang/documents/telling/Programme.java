package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuanyang.common.Words;

/** 工作年度 (domain section 12): what a county plans in spring, carries out to November and sums up in December. */
public record Programme(int year) {
    public enum Phase {
        ARRANGING(Month.MARCH, Month.APRIL), CARRYING_OUT(Month.MAY, Month.NOVEMBER), SUMMING_UP(Month.DECEMBER, Month.DECEMBER);

        private final Month first;
        private final Month last;

        Phase(Month first, Month last) {
            this.first = first;
            this.last = last;
        }
    }

    public LocalDate from() {
        return LocalDate.of(year, Phase.ARRANGING.first, 1);
    }

    public LocalDate until() {
        return YearMonth.of(year, Phase.SUMMING_UP.last).atEndOfMonth();
    }

    /** What a scheme is for. */
    public Stretch whole() {
        return new Stretch(Stretch.Kind.PHASE, from(), until(), say("documents.programme.whole"));
    }

    public Stretch stretch(Phase phase) {
        return new Stretch(Stretch.Kind.PHASE, LocalDate.of(year, phase.first, 1), YearMonth.of(year, phase.last).atEndOfMonth(),
                say("documents.programme." + phase.name()));
    }

    public List<Stretch> phases() {
        return Stream.of(Phase.values()).map(this::stretch).toList();
    }

    /** As it stands on official papers. */
    private String say(String key) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, Integer.toString(year));
    }
}
