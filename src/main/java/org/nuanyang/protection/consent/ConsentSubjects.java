package org.nuanyang.protection.consent;

import java.util.Optional;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** Purposes and answers in words, for the sentences of the log. */
@Component
class ConsentSubjects implements AuditSubjects {
    @Override
    public Optional<String> worded(String detail, String value) {
        return switch (detail) {
            case "consentPurpose" -> Optional.of(Words.say(ConsentPurpose.valueOf(value)));
            case "consentAnswer" -> Optional.of(Words.say(Consent.Answer.valueOf(value)));
            default -> Optional.empty();
        };
    }
}
