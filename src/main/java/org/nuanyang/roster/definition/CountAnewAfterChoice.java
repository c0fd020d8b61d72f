package org.nuanyang.roster.definition;

import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.roster.Recount;
import org.nuanyang.roster.definition.Definitions.DefinitionChosen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A decision that holds from today is not left to the night: the county is counted anew at once, in the background. */
@Component
class CountAnewAfterChoice {
    private final Recount recount;
    private final Clock clock;

    CountAnewAfterChoice(Recount recount, Clock clock) {
        this.recount = recount;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(DefinitionChosen chosen) {
        var today = LocalDate.now(clock);
        if (chosen.from().isAfter(today)) return;
        Thread.ofVirtual().name("count-anew").start(() -> recount.recount(chosen.county(), today));
    }
}
