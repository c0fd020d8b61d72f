package org.nuanyang.risk.harm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.harm.clock.HarmClock;
import org.nuanyang.risk.harm.entry.HarmOutcome;

/**
 * A report as far as everybody may read it who knows of it.
 *
 * @param child null when nobody knows who it is
 * @param called what the report calls the child
 * @param latest how it was closed last, or that it was opened again; null while neither
 */
public record HarmReport(
        HarmReportId id, int year, int number, @Nullable OrgId school, @Nullable UUID child, String called, HarmSituation situation, Instant startedAt,
        Standing standing, @Nullable HarmOutcome latest, List<HarmClock> clocks) {
    public HarmReport {
        clocks = clocks.stream().sorted(Comparator.comparing(HarmClock::due).thenComparing(HarmClock::body)).toList();
    }

    public boolean closed() {
        return latest != null && latest.closes();
    }

    public String numbered() {
        return year + "-" + number;
    }

    /** How many bodies are still to be told. */
    public long owed() {
        return closed() ? 0 : clocks.stream().filter(HarmClock::running).count();
    }

    public boolean overdue(Instant now) {
        return !closed() && clocks.stream().anyMatch(clock -> clock.overdue(now));
    }

    @Override
    public String toString() {
        return "HarmReport " + id;
    }
}
