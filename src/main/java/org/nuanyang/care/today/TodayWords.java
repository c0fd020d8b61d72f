package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.care.Matter;
import org.nuanyang.care.Per;
import org.nuanyang.common.Words;

/** What a chip says: 谈心 漏3周; 家访 11月30日前; 谈心 2次. */
class TodayWords {
    private static final int CHIP = 16;

    private TodayWords() {}

    static String chip(Owed owed, LocalDate on) {
        var matter = either(owed.matter(), owed.fulfilledBy());
        if (owed.missed() > 0) return Words.say("care.today.missed", matter, missed(owed.per(), owed.missed()));
        var times = owed.left() > 1 ? Words.say("care.today.times", matter, owed.left()) : matter;
        if (owed.dueUntil().equals(on)) return Words.say("care.today.due-today", times);
        return owed.per() == Per.WEEK || owed.per() == Per.DAY ? times : Words.say("care.today.due", times, day(owed.dueUntil()));
    }

    /** As much as a chip holds. */
    static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= CHIP ? words : words.substring(0, words.offsetByCodePoints(0, CHIP - 1)) + "…";
    }

    /** A letter or a call: both are named where either does. */
    static String either(Matter matter, Set<Matter> fulfilledBy) {
        if (!fulfilledBy.equals(Set.of(Matter.LETTER, Matter.FAMILY_CALL))) return Words.say(matter);
        return Words.say("care.today.letter-or-call");
    }

    static String missed(Per per, int periods) {
        return Words.say("care.today.missed." + switch (per) {
            case DAY -> "days";
            case WEEK -> "weeks";
            case MONTH -> "months";
            default -> "times";
        }, periods);
    }

    /** 3月5日, Mar 5. */
    static String day(LocalDate day) {
        return Words.say("care.today.day", day.getMonthValue(), day.getDayOfMonth());
    }
}
