package org.nuanyang.protection.retention;

import java.time.LocalDate;

/** For how many years a file is kept after the child has left; the law asks for the shortest time that serves the purpose. */
public record RetentionRule(LocalDate from, int fileYears) {
    public static final int FEWEST = 1;
    public static final int MOST = 30;
    /** While a county has said nothing. */
    static final int USUAL = 3;

    public LocalDate leftUntil(LocalDate on) {
        return on.minusYears(fileYears);
    }
}
