package org.nuanyang.roster.going.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Leaving;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** A departure as typed. */
public record DepartureForm(
        Departure.@Nullable Why why,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
        @Nullable String reason,
        @Nullable String province,
        @Nullable String county,
        @Nullable String school) {

    static DepartureForm on(LocalDate day) {
        return new DepartureForm(null, day, null, null, null, null);
    }

    Problems missing(Problems problems) {
        var all = problems;
        if (why == null && all.of("why") == null) all = all.with("why", Refusal.of("roster.going.why-missing"));
        if (on == null && all.of("on") == null) all = all.with("on", Refusal.of("roster.going.day-missing"));
        return all;
    }

    Leaving leaving() {
        return new Leaving(Objects.requireNonNull(why), Objects.requireNonNull(on), reason == null ? "" : reason,
                new Destination(province, county, school));
    }
}
