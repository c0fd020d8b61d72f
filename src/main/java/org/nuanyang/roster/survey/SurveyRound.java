package org.nuanyang.roster.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;

/**
 * One school's survey in one term.
 *
 * @param school a school, with its teaching points
 * @param until the day by which it is planned to be done
 */
public record SurveyRound(
        RoundId id,
        OrgId school,
        String schoolName,
        TermKey term,
        String title,
        LocalDate from,
        LocalDate until,
        Instant startedAt,
        AccountId startedBy,
        @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }

    /** A term by its name alone: its dates are the calendar's. */
    public record TermKey(SchoolYear year, int number) {
        /** 2025—2026学年第二学期. */
        public String label() {
            return year.label() + (number == 1 ? "第一学期" : "第二学期");
        }
    }
}
