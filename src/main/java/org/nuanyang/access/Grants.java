package org.nuanyang.access;

import java.time.LocalDate;
import java.util.List;

/**
 * Contributed by modules that pair people with children by other means than a duty the administrator grants. Asked on
 * every request: one indexed query, please.
 */
public interface Grants {
    /** The duties of a helper, each for one child, that this account holds on this day. */
    List<Duty> helping(int county, AccountId account, LocalDate on);
}
