package org.nuanyang.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.roster.Facts;

/**
 * A family: what the files of brothers and sisters have in common.
 *
 * @param atFirst everything about parents, carers and the home when the county's files were begun
 * @param later what became known afterwards, in order
 * @param alone no adult lives with the children
 */
record Household(
        String surname,
        String generation,
        String ethnicGroup,
        Situation situation,
        Facts atFirst,
        List<Told> later,
        boolean alone,
        int planned,
        List<LocalDate> births) {

    Household {
        births = new ArrayList<>(births); // grows with each child placed in a school
    }

    boolean full() {
        return births.size() >= planned;
    }

    /** At least ten months and at most eleven years apart. */
    boolean mayHave(LocalDate birth) {
        return births.stream().allMatch(other -> {
            long days = Math.abs(ChronoUnit.DAYS.between(other, birth));
            return days >= 310 && days <= 4000;
        });
    }
}
