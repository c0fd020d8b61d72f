package org.nuanyang.care.quota;

import java.util.Set;
import org.nuanyang.calendar.CalendarChanged;
import org.nuanyang.care.policy.ExcusesChanged;
import org.nuanyang.care.policy.PolicyChanged;
import org.nuanyang.care.quota.PlanningRun.Why;
import org.nuanyang.pairing.KeyChildren.KeyChildrenChanged;
import org.nuanyang.pairing.PairingChanged;
import org.nuanyang.roster.ChildrenRecounted;
import org.nuanyang.roster.definition.Definitions.DefinitionChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is owed follows helpers, excuses and key children, the policy, the calendar, and the definition that the county works by. */
@Component
class PlanAnewAfterChanges {
    private final Replanning replanning;

    PlanAnewAfterChanges(Replanning replanning) {
        this.replanning = replanning;
    }

    @EventListener
    void on(PairingChanged changed) {
        replanning.children(changed.county(), changed.children());
    }

    @EventListener
    void on(ExcusesChanged changed) {
        replanning.children(changed.county(), Set.of(changed.child()));
    }

    @EventListener
    void on(KeyChildrenChanged changed) {
        replanning.children(changed.county(), changed.children());
    }

    /** The tables themselves have put the children down. */
    @EventListener
    void on(ChildrenRecounted recounted) {
        replanning.soon(recounted.county());
    }

    @EventListener
    void on(PolicyChanged changed) {
        replanning.all(changed.county(), changed.school(), Why.POLICY);
    }

    @EventListener
    void on(CalendarChanged changed) {
        replanning.all(changed.county(), changed.school(), Why.CALENDAR);
    }

    @EventListener
    void on(DefinitionChosen chosen) {
        replanning.all(chosen.county(), null, Why.DEFINITION);
    }
}
