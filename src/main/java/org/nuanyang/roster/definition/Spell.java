package org.nuanyang.roster.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a definition says the same of a child: that it counts, or that nobody can tell.
 *
 * @param until the first day on which it no longer holds; null when no end is in sight
 */
public record Spell(Definition definition, Membership membership, LocalDate from, @Nullable LocalDate until) {
    Spell endingOn(LocalDate day) {
        return new Spell(definition, membership, from, day);
    }

    boolean says(Membership other) {
        return membership.answer() == other.answer() && membership.ground() == other.ground()
                && membership.why().equals(other.why()) && membership.args().equals(other.args());
    }
}
