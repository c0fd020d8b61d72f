package org.nuanyang.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/**
 * What the one who goes is asked to tell the one who comes.
 *
 * @param pairing the one that ended
 * @param askedOf null for a helper without an account: the school writes it
 * @param note null as long as it is not written
 */
public record HandOver(
        PairingId pairing, ChildId child, String childName, @Nullable AccountId askedOf, LocalDate askedOn, @Nullable String note,
        @Nullable AccountId writtenBy, @Nullable Instant writtenAt) {
    @Override
    public String toString() {
        return "HandOver " + pairing;
    }
}
