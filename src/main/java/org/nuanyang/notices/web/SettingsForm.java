package org.nuanyang.notices.web;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.CountySettings;
import org.nuanyang.notices.QuietHours;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** How the county wants its people told; an empty number of days tells nobody at that step. */
public record SettingsForm(
        @Nullable String site,
        @Nullable @DateTimeFormat(pattern = "HH:mm") LocalTime quietFrom,
        @Nullable @DateTimeFormat(pattern = "HH:mm") LocalTime quietUntil,
        QuietHours.@Nullable Days quietDays,
        @Nullable Integer forgetAfter,
        @Nullable Integer personAfter,
        @Nullable Integer principalAfter,
        @Nullable Integer countyAfter) {

    static SettingsForm of(CountySettings kept) {
        return new SettingsForm(
                kept.siteAddress(), kept.quiet().from(), kept.quiet().until(), kept.quiet().days(), kept.forgetAfter(),
                kept.ladder().person(), kept.ladder().principal(), kept.ladder().county());
    }

    Problems missing(Problems problems) {
        var all = problems;
        if (quietFrom == null && all.of("quietFrom") == null) all = all.with("quietFrom", Refusal.of("notices.time-missing"));
        if (quietUntil == null && all.of("quietUntil") == null) all = all.with("quietUntil", Refusal.of("notices.time-missing"));
        if (quietDays == null && all.of("quietDays") == null) all = all.with("quietDays", Refusal.of("notices.quiet-days-missing"));
        if (forgetAfter == null && all.of("forgetAfter") == null) all = all.with("forgetAfter", Refusal.of("notices.forget.missing"));
        return all;
    }

    CountySettings settings() {
        if (quietFrom == null || quietUntil == null || quietDays == null || forgetAfter == null) throw new IllegalStateException("asked for what is missing before");
        var address = site == null || site.isBlank() ? null : site.strip().replaceFirst("/+$", "");
        return new CountySettings(address, new QuietHours(quietFrom, quietUntil, quietDays), forgetAfter,
                new CountySettings.Ladder(personAfter, principalAfter, countyAfter));
    }
}
