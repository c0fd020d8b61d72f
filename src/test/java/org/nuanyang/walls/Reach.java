package org.nuanyang.walls;

import java.util.EnumSet;
import java.util.Set;

/** The places whose children somebody of the table has a duty towards, in words that owe nothing to the program. */
final class Reach {
    private Reach() {}

    static Set<Place> of(Who who) {
        if (who.role() == null) return Set.of();
        return switch (who.role()) {
            case COUNTY_OFFICER, TOWNSHIP_OFFICER, SUPERVISOR -> EnumSet.of(Place.OWN, Place.CLASS, Place.NEIGHBOUR);
            case PRINCIPAL, FILE_KEEPER, PSYCHOLOGY -> EnumSet.of(Place.OWN, Place.CLASS);
            case HOMEROOM, SUBJECT, HELPER, OUTSIDE_HELPER, APPROVED, APPROVED_EXPORT, EMERGENCY -> EnumSet.of(Place.OWN);
            case ADMINISTRATOR -> Set.of();
        };
    }
}
