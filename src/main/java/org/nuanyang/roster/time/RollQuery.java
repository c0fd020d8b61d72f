package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Membership;

/**
 * Which roll; null does not narrow.
 *
 * @param answer the answer of the definition on that day
 */
public record RollQuery(
        LocalDate day, Definition definition, @Nullable OrgId school, @Nullable OrgId klass, Membership.@Nullable Answer answer) {

    public RollQuery on(LocalDate other) {
        return new RollQuery(other, definition, school, klass, answer);
    }
}
