package org.nuanyang.protection.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.Giver;

/**
 * What somebody asked for on behalf of a child, and what they were answered.
 *
 * @param due the last day on which the answer is in time
 */
public record ParentsRequest(
        UUID id, UUID child, String childName, UUID school, @Nullable UUID klass, Told told, LocalDate due, AccountId receivedBy, @Nullable Answered answered) {

    /** @param words what exactly is asked for */
    public record Told(RequestKind kind, Giver asker, String askerName, Consent.How how, String words, LocalDate receivedOn) {
        public Told {
            askerName = askerName.strip();
            words = words.strip();
        }
    }

    public enum Decision {
        GRANTED, PARTLY, REFUSED,
        /** The parents no longer ask. */
        TAKEN_BACK
    }

    /** @param words the written answer; a refusal says why (网络保护条例第三十四条) */
    public record Answered(Decision answer, String words, LocalDate on, AccountId by) {}

    public boolean overdue(LocalDate today) {
        return answered == null && due.isBefore(today);
    }
}
