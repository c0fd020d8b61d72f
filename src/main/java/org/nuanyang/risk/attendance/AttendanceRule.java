package org.nuanyang.risk.attendance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.common.Refusal;

/**
 * What a county says about attendance and leaving school.
 *
 * @param version nought while nobody has said anything
 * @param reportBy by when a class is told of
 * @param callMinutes within which the parents of a child unexplained away are called
 * @param daysInRow so many teaching days away one after the other open a case
 * @param daysInMonth or so many in one month
 * @param visitDays days from the opening to the visit, then to the talk that asks the child back, then to the written report
 * @param answerDays after which a notice to parents without an answer shows up
 */
public record AttendanceRule(
        int version, LocalTime reportBy, int callMinutes, int daysInRow, int daysInMonth, int visitDays, int persuadeDays, int letterDays, int answerDays) {
    /** The product's own: the guidance of the counties seen says three days, and within a week the written report. */
    public static final AttendanceRule USUAL = new AttendanceRule(0, LocalTime.of(10, 0), 30, 3, 5, 2, 5, 7, 7);

    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(18, 0);

    private record Bound(String field, int value, int least, int most) {}

    /** By field; the bounds of one that follows from another are told as they are. */
    public Map<String, Refusal> objections() {
        var objections = new LinkedHashMap<String, Refusal>();
        if (reportBy.isBefore(EARLIEST) || reportBy.isAfter(LATEST)) objections.put("reportBy", Refusal.of("risk.attendance.rule.time", reportBy.toString(), EARLIEST.toString(), LATEST.toString()));
        for (var bound : bounds())
            if (bound.value() < bound.least() || bound.value() > bound.most())
                objections.put(bound.field(), Refusal.of("risk.attendance.rule.bounds", bound.value(), bound.least(), bound.most()));
        return objections;
    }

    private List<Bound> bounds() {
        return new ArrayList<>(List.of(
                new Bound("callMinutes", callMinutes, 5, 480), new Bound("daysInRow", daysInRow, 1, 30), new Bound("daysInMonth", daysInMonth, 1, 22),
                new Bound("visitDays", visitDays, 1, 30), new Bound("persuadeDays", persuadeDays, Math.max(1, visitDays), 60),
                new Bound("letterDays", letterDays, Math.max(1, persuadeDays), 90), new Bound("answerDays", answerDays, 1, 60)));
    }
}
