package org.nuanyang.protection;

import java.time.Instant;
import java.util.Set;
import org.nuanyang.access.AccountId;

/** Those who answer for the child are to know at once; told in the transaction, without a name. */
public record EmergencyOpened(int county, EmergencyId id, AccountId opener, Set<AccountId> answering, Instant until) {
    public EmergencyOpened {
        answering = Set.copyOf(answering);
    }
}
