package org.nuanyang.reports.setting;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.telling.PhaseMonths;

/**
 * What a county decides of its documents.
 *
 * @param keepYears so many years after they were last touched they go
 * @param version 0 while nothing has been decided
 */
public record DocumentSettings(int keepYears, PhaseMonths months, int version) {
    public static final int MOST_YEARS = 30;
    private static final int DECEMBER = 12;

    public static final DocumentSettings USUAL = new DocumentSettings(5, PhaseMonths.USUAL, 0);

    List<Refusal> objections() {
        var all = new ArrayList<Refusal>();
        if (keepYears < 1 || keepYears > MOST_YEARS) all.add(Refusal.of("reports.setting.years", keepYears, MOST_YEARS));
        boolean follow = months.arranging() >= 1 && months.arranging() < months.carryingOut() && months.carryingOut() < months.summingUp() && months.summingUp() <= DECEMBER;
        if (!follow) all.add(Refusal.of("reports.setting.months", months.arranging(), months.carryingOut(), months.summingUp()));
        return all;
    }
}
