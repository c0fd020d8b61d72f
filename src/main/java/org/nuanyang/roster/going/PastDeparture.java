package org.nuanyang.roster.going;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.Departure;

/**
 * One time a child left the roll.
 *
 * @param version the file's version that closed it
 * @param back how it ended; null while the child is gone
 */
public record PastDeparture(
        UUID id, OrgId school, Departure departure, String reason, Destination to, int version, AccountId by, @Nullable Back back) {

    /** @param withdrawn the departure was entered wrongly: the child had never left */
    public record Back(LocalDate on, String reason, int version, AccountId by, boolean withdrawn) {}

    public boolean isOpen() {
        return back == null;
    }
}
