package org.nuanyang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Moments of office hours. */
final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    static Instant morning(LocalDate day) {
        return at(day, LocalTime.of(9, 30));
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    static Instant inOfficeHours(LocalDate day, Dice dice) {
        return at(day, LocalTime.of(8, 20).plusSeconds(dice.below(9 * 3600)));
    }
}
