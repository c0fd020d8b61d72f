package org.nuanyang.protection.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.common.Refusal;

/**
 * What a county decides about files and about those who ask for them.
 *
 * @param fileYears for so many years a file is kept after the child has left; the law asks for the shortest time that serves
 *     the purpose
 * @param answerDays within so many working days parents are answered
 */
public record RetentionRule(LocalDate from, int fileYears, int answerDays) {
    public static final int MOST_YEARS = 30;
    public static final int MOST_DAYS = 30;
    /** While a county has said nothing. */
    static final RetentionRule USUAL = new RetentionRule(LocalDate.EPOCH, 3, 15);

    public LocalDate leftUntil(LocalDate on) {
        return on.minusYears(fileYears);
    }

    List<Refusal> objections() {
        var all = new ArrayList<Refusal>();
        if (fileYears < 1 || fileYears > MOST_YEARS) all.add(Refusal.of("protection.retention.years", fileYears, 1, MOST_YEARS));
        if (answerDays < 1 || answerDays > MOST_DAYS) all.add(Refusal.of("protection.retention.days", answerDays, 1, MOST_DAYS));
        return all;
    }
}
