package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * A child and somebody who helps, from a day until a day.
 *
 * @param school where the child is now, and the class
 * @param family the same for brothers and sisters who were paired together
 * @param until the first day after; null while it goes on
 * @param letterSigned the day the letter of responsibility was signed
 * @param checkExpires the last day of the helper's background check
 */
public record Pairing(
        PairingId id, ChildId child, String childName, OrgId school, @Nullable OrgId klass, HelperId helper, String helperName, HelperSort sort,
        @Nullable AccountId account, PairingKind kind, @Nullable UUID family, LocalDate from, @Nullable LocalDate until, @Nullable PairingEnd ended,
        @Nullable LocalDate letterSigned, @Nullable LocalDate checkExpires) {
    public boolean open() {
        return until == null;
    }
}
