package org.nuanyang.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * How long a pairing holds.
 *
 * @param helper the helper's account, if there is one
 * @param from the first day
 * @param until the first day after; null while it goes on
 */
public record PairingSpan(PairingId pairing, PairingKind kind, @Nullable AccountId helper, LocalDate from, @Nullable LocalDate until) {}
