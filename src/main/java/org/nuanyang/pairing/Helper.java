package org.nuanyang.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.Phone;

/**
 * Somebody who helps, or may.
 *
 * @param account null for a person who is only named
 * @param school the one that knows the person
 * @param usual as what they are paired as a rule
 * @param check the latest background check
 * @param load with how many children they are paired, in other schools too
 */
public record Helper(
        HelperId id, HelperSort sort, @Nullable AccountId account, OrgId school, String schoolName, String name, @Nullable PairingKind usual,
        @Nullable String organisation, @Nullable String village, @Nullable Phone phone, @Nullable Check check, int load,
        @Nullable LocalDate leftOn, @Nullable String leftWhy, int version) {

    /** What is told of somebody from outside. */
    public record Told(
            OrgId school, String name, @Nullable PairingKind usual, @Nullable String organisation, @Nullable String village, @Nullable Phone phone) {}

    /** @param expires the last day on which it holds */
    public record Check(LocalDate on, LocalDate expires, String by) {}

    public enum Standing { NOT_NEEDED, CURRENT, EXPIRES_SOON, EXPIRED, MISSING }

    private static final int SOON = 30;

    public boolean here() {
        return leftOn == null;
    }

    /** How the background check stands; asked of people from outside. */
    public Standing standing(LocalDate on) {
        if (sort != HelperSort.OUTSIDE) return Standing.NOT_NEEDED;
        if (check == null) return Standing.MISSING;
        if (check.expires().isBefore(on)) return Standing.EXPIRED;
        return check.expires().isAfter(on.plusDays(SOON)) ? Standing.CURRENT : Standing.EXPIRES_SOON;
    }
}
