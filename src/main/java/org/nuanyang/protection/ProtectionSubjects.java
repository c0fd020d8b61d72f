package org.nuanyang.protection;

import java.util.Optional;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** What was asked for, in words, for the sentences of the log. */
@Component
class ProtectionSubjects implements AuditSubjects {
    @Override
    public Optional<String> worded(String detail, String value) {
        return switch (detail) {
            case "approvalKind" -> Optional.of(Words.say(ApprovalKind.valueOf(value)));
            case "verdict" -> Optional.of(Words.say(Emergency.Verdict.valueOf(value)));
            default -> Optional.empty();
        };
    }
}
