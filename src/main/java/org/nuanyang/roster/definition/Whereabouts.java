package org.nuanyang.roster.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.RoughDate;

/** Where a parent is on a day, measured by how long away is long enough for a definition. */
sealed interface Whereabouts {
    ParentSituation who();

    /** Surely away, and long enough. */
    record Away(ParentSituation who, @Nullable RoughDate since) implements Whereabouts {}

    /** Away, and surely not long enough yet. */
    record Recent(ParentSituation who, RoughDate since) implements Whereabouts {}

    /** The told date is too rough: long enough if it means its first day. */
    record Perhaps(ParentSituation who, RoughDate since, LocalDate sureOn) implements Whereabouts {}

    record SinceUntold(ParentSituation who) implements Whereabouts {}

    record Home(ParentSituation who) implements Whereabouts {}

    record Dead(ParentSituation who) implements Whereabouts {}

    record Untold(ParentSituation who) implements Whereabouts {}

    /** Both parents on a day, for a definition's switch. */
    record Pair(Whereabouts father, Whereabouts mother) {
        boolean unsure() {
            return father.unsure() || mother.unsure();
        }

        boolean nobodyOut() {
            return father.stays() && mother.stays();
        }
    }

    default boolean unsure() {
        return this instanceof Perhaps || this instanceof SinceUntold || this instanceof Untold;
    }

    /** 无监护能力: it was told, or the parent has died. */
    default boolean unable() {
        return who().unable();
    }

    /** Surely not away, be it because the parent has died. */
    default boolean stays() {
        return this instanceof Home || this instanceof Dead;
    }

    default ParentSituation.Side side() {
        return who().side();
    }
}
