package org.nuanyang.protection.request;

import java.util.Optional;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** Kinds and answers in words, for the sentences of the log. */
@Component
class RequestSubjects implements AuditSubjects {
    @Override
    public Optional<String> worded(String detail, String value) {
        return switch (detail) {
            case "requestKind" -> Optional.of(Words.say(RequestKind.valueOf(value)));
            case "requestAnswer" -> Optional.of(Words.say(ParentsRequest.Decision.valueOf(value)));
            default -> Optional.empty();
        };
    }
}
