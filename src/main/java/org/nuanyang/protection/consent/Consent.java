package org.nuanyang.protection.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * What was answered for a child, once. It stays as it was; a later answer or a withdrawal ends it.
 *
 * @param textVersion of the notice on which the answer rests
 */
public record Consent(ConsentId id, Told told, int textVersion, AccountId recordedBy, @Nullable End end) {
    public enum Answer { GIVEN, REFUSED }

    public enum How { ON_PAPER, IN_PERSON, BY_PHONE }

    public enum Ending { WITHDRAWN, REPLACED, MADE_BY_MISTAKE }

    /** @param scope in the parents' words, when they agree to a part only */
    public record Told(ConsentPurpose purpose, Answer answer, Giver giver, String giverName, How how, @Nullable String scope, LocalDate on) {
        public Told {
            giverName = giverName.strip();
            scope = scope == null || scope.isBlank() ? null : scope.strip();
        }
    }

    public record End(LocalDate on, Ending why, AccountId by) {}

    public boolean given() {
        return end == null && told.answer() == Answer.GIVEN;
    }
}
