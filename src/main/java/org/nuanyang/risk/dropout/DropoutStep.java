package org.nuanyang.risk.dropout;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * What was done.
 *
 * @param who did it and whom they met; of a letter: who signed it
 * @param result null of a letter
 * @param recipients of a letter
 */
public record DropoutStep(UUID id, DropoutKind kind, LocalDate on, @Nullable DropoutResult result, Set<DropoutRecipient> recipients, String who, @Nullable String said, AccountId by) {
    public DropoutStep {
        recipients = Set.copyOf(recipients);
    }

    @Override
    public String toString() {
        return "DropoutStep " + id;
    }
}
