package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.Situation;
import org.nuanyang.roster.definition.WorkingDefinition;

/**
 * A child's file as it stands.
 *
 * @param facts everything told about the child, the parents and the current guardians; grade, class and entry year
 *     follow from the class
 * @param version goes up by one with each change; an amendment says from which it started
 * @param situation what the definitions ask, on any day
 * @param definition the one that the county works by today
 * @param membership its answer of today
 * @param missing the clarities that are incomplete
 * @param contactsChangedOn the day a number or a carer last changed
 * @param cardIssuedOn the day the contact card was last issued
 */
public record ChildFile(
        ChildId id,
        int county,
        OrgId school,
        @Nullable OrgId klass,
        Facts facts,
        LocalDate enrolledOn,
        @Nullable Departure left,
        int version,
        Situation situation,
        WorkingDefinition definition,
        Membership membership,
        Set<Clarity> missing,
        LocalDate contactsChangedOn,
        @Nullable LocalDate cardIssuedOn,
        boolean cardStale) {

    public String name() {
        return facts.<String>get(Fact.NAME).orElseThrow();
    }
}
