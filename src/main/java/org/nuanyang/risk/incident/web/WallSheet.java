package org.nuanyang.risk.incident.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.risk.incident.procedure.Chain.Contact;
import org.nuanyang.risk.incident.procedure.Procedure;
import org.nuanyang.risk.incident.procedure.Step;

/** What hangs on the wall and stays on the phone: the school's people, the numbers, the procedures. No child is in it. */
public record WallSheet(Org school, List<Org> others, List<Contact> people, List<Sheet> kinds, LocalDate on) {
    public record Sheet(IncidentKind kind, Procedure procedure) {}

    public List<Callee> first() {
        return List.of(Callee.POLICE, Callee.AMBULANCE, Callee.FIRE);
    }

    public List<Callee> further() {
        return Arrays.stream(Callee.values()).filter(Callee::everywhere).filter(callee -> !first().contains(callee)).toList();
    }

    /** Chinese, as it hangs on the wall; in the page's language on the phone. */
    public String when(Step step) {
        return switch (step.within()) {
            case null -> Words.say("risk.todo.then");
            case 0 -> Words.say("risk.todo.now");
            case Integer minutes -> Words.say("risk.todo.within", minutes);
        };
    }

    /** Whom the step says to call, with the number where it is one of the country's. */
    public String call(Step step) {
        var callee = step.call();
        return callee == null ? "" : callee.number() == null ? Words.say("risk.crisis.call", Words.say(callee)) : Words.say("risk.crisis.call", callee.number());
    }

    public String number(Contact contact) {
        return contact.number() == null ? "" : contact.number();
    }
}
