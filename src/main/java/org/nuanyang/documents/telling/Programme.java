package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuanyang.common.Words;

/** 工作年度 (domain section 12): what a county plans in spring, carries out to autumn and sums up in winter. */
public record Programme(int year, PhaseMonths months) {
    private static final int DECEMBER = 12;

    public enum Phase { ARRANGING, CARRYING_OUT, SUMMING_UP }

    public LocalDate from() {
        return LocalDate.of(year, months.arranging(), 1);
    }

    public LocalDate until() {
        return YearMonth.of(year, DECEMBER).atEndOfMonth();
    }

    /** What a scheme is for. */
    public Stretch whole() {
        return new Stretch(Stretch.Kind.PHASE, from(), until(), say("documents.programme.whole"));
    }

    public Stretch stretch(Phase phase) {
        return switch (phase) {
            case ARRANGING -> stretch(phase, months.arranging(), months.carryingOut() - 1);
            case CARRYING_OUT -> stretch(phase, months.carryingOut(), months.summingUp() - 1);
            case SUMMING_UP -> stretch(phase, months.summingUp(), DECEMBER);
        };
    }

    private Stretch stretch(Phase phase, int first, int last) {
        return new Stretch(Stretch.Kind.PHASE, LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), say("documents.programme." + phase.name()));
    }

    public List<Stretch> phases() {
        return Stream.of(Phase.values()).map(this::stretch).toList();
    }

    /** As it stands on official papers. */
    private String say(String key) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, Integer.toString(year));
    }
}
