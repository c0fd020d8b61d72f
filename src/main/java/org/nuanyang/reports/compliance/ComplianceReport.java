package org.nuanyang.reports.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.audit.AuditSums.Sum;

/**
 * A county's year, as the log has it.
 *
 * @param until the year's last day, or today while it lasts
 * @param lines all that the log has of the year
 * @param sealed how many lines the county's chain has sealed in all
 * @param heads for how many days of the year the chain's head was kept
 * @param keptMonths for how many months a line is kept
 */
public record ComplianceReport(
        String county, int year, LocalDate from, LocalDate until, long lines, long sealed, int heads, int keptMonths, Map<Figure, Sum> sums, List<Share> people,
        List<Share> schools) {

    /** What one person, or the people of one school, did of what is told of everybody. */
    public record Share(String name, Map<Figure, Long> times) {
        public long of(Figure figure) {
            return times.getOrDefault(figure, 0L);
        }
    }

    public Sum of(Figure figure) {
        return sums.getOrDefault(figure, Sum.none(figure.action()));
    }

    /** Where the lines behind a figure stand. */
    public String linesUrl(Figure figure) {
        return "/log?about=%s&day=%s&until=%s".formatted(figure.action(), from, until);
    }

    /** Emergencies that nobody has reviewed yet. */
    public long unreviewed() {
        return Math.max(0, of(Figure.EMERGENCY_OPENED).times() - of(Figure.EMERGENCY_REVIEWED).times());
    }
}
