package org.nuanyang.risk.signal.level;

import java.util.Set;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.risk.signal.level.Levels.LevelChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is owed follows the level. Apart from {@link LevelCohort}, which the planning itself asks. */
@Component
class OwedByLevel {
    private final Replanning replanning;

    OwedByLevel(Replanning replanning) {
        this.replanning = replanning;
    }

    @EventListener
    void on(LevelChanged changed) {
        replanning.children(changed.county(), Set.of(changed.child()));
    }
}
