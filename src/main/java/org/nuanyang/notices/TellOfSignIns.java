package org.nuanyang.notices;

import java.util.List;
import org.nuanyang.access.device.SignedInAnew;
import org.nuanyang.audit.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the holder of an account about a sign-in from a device it has not been seen on. */
@Component
class TellOfSignIns {
    private final Messages messages;

    TellOfSignIns(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(SignedInAnew event) {
        messages.tell(
                List.of(event.account()),
                Telling.of("access.SIGN-IN", "/account/sessions", "notices.signed-in-anew", event.device(), event.address()).urgently(), Actor.product(event.county()));
    }
}
