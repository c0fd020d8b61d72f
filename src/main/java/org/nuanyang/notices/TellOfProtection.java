package org.nuanyang.notices;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.audit.Actor;
import org.nuanyang.protection.ApprovalAnswered;
import org.nuanyang.protection.ApprovalAsked;
import org.nuanyang.protection.ApprovalDesk;
import org.nuanyang.protection.EmergencyOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is to answer, who has been answered, and at once those who answer for a child whose file was opened in an emergency; no child is named. */
@Component
class TellOfProtection {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final ApprovalDesk desk;
    private final AccountNames names;
    private final Clock clock;

    TellOfProtection(Messages messages, ApprovalDesk desk, AccountNames names, Clock clock) {
        this.messages = messages;
        this.desk = desk;
        this.names = names;
        this.clock = clock;
    }

    @EventListener
    void on(ApprovalAsked asked) {
        messages.tell(desk.answering(asked.id(), asked.county()),
                Telling.of("protection.APPROVAL", "/approvals/" + asked.id(), "protection.told.asked", name(asked.county(), asked.asker())), Actor.product(asked.county()));
    }

    @EventListener
    void on(ApprovalAnswered answered) {
        var key = switch (answered.outcome()) {
            case REFUSED -> "protection.told.refused";
            case REVOKED -> "protection.told.revoked";
            default -> "protection.told.granted";
        };
        messages.tell(List.of(answered.asker()), Telling.of("protection.ANSWER", "/approvals/" + answered.id(), key), Actor.product(answered.county()));
    }

    @EventListener
    void on(EmergencyOpened opened) {
        var until = MINUTE.format(opened.until().atZone(clock.getZone()));
        messages.tell(opened.answering(), Telling.of("protection.EMERGENCY", "/emergencies/" + opened.id(), "protection.told.emergency",
                name(opened.county(), opened.opener()), until).urgently(), Actor.product(opened.county()));
    }

    private String name(int county, AccountId account) {
        return names.of(county, Set.of(account)).getOrDefault(account, "");
    }
}
