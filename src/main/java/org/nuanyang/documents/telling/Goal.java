package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a plan has set, as data.
 *
 * @param figures the addresses of the figures in its sentence, which tell of what it is
 * @param permille how far the share shall come
 * @param by until which day
 */
public record Goal(Set<String> figures, int permille, LocalDate by) {
    public static final int WHOLE = 1_000;

    public Goal {
        figures = Set.copyOf(figures);
    }
}
