package org.nuanyang.roster.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Facts;

/**
 * The definition that a county works by at a time, with its numbers.
 *
 * @param until the day on which another choice of the county takes over, if one is decided already
 */
public record WorkingDefinition(Definition definition, Numbers numbers, @Nullable LocalDate until) {
    /** What holds where the county has chosen nothing. */
    public static final WorkingDefinition USUAL = new WorkingDefinition(Definition.COUNTY, Numbers.USUAL, null);

    /** The answer where no more is known of the times away than what a file tells of the present one. */
    public Membership answer(Facts facts, LocalDate on) {
        return answer(Situation.of(facts), on);
    }

    /** The answer on a day; it is to be asked again when another definition takes over, too. */
    public Membership answer(Situation situation, LocalDate on) {
        var membership = definition.answer(situation, on, numbers);
        boolean over = until != null && (membership.changesOn() == null || membership.changesOn().isAfter(until));
        return over ? membership.changingOn(until) : membership;
    }
}
