package org.nuanyang.pairing;

import java.time.LocalDate;
import org.nuanyang.roster.ChildId;

/**
 * Whom somebody wants to pair.
 *
 * @param family brothers and sisters at the viewer's schools as well
 */
public record Match(HelperRef helper, ChildId child, PairingKind kind, LocalDate from, boolean family) {
    Match with(ChildId sibling) {
        return new Match(helper, sibling, kind, from, true);
    }
}
