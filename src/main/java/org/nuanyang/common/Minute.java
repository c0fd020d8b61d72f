package org.nuanyang.common;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** A moment as pages, papers and files tell it, to the minute and in Beijing time: 2026-03-12 09:30. */
public final class Minute {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Minute() {}

    public static String of(TemporalAccessor when) {
        return FORMAT.format(when);
    }

    public static String now(Clock clock) {
        return of(clock.instant());
    }
}
