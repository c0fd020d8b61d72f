package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.Optional;

/** Where a parent is, as told. */
sealed interface Whereabouts {
    record Untold() implements Whereabouts {}

    record AtHome() implements Whereabouts {}

    record Away(RoughDate since) implements Whereabouts {
        /** Surely away this long, whichever of its possible days the told date means. */
        boolean atLeast(int months, LocalDate on) {
            return !since.until().plusMonths(months).isAfter(on);
        }

        /** Away this long if the told date means its first possible day. */
        boolean perhaps(int months, LocalDate on) {
            return !since.from().plusMonths(months).isAfter(on);
        }
    }

    record AwaySinceUntold() implements Whereabouts {}

    record Dead() implements Whereabouts {}

    static Whereabouts father(Facts facts) {
        return told(facts.get(Fact.FATHER_DECEASED), facts.get(Fact.FATHER_AWAY), facts.get(Fact.FATHER_AWAY_SINCE));
    }

    static Whereabouts mother(Facts facts) {
        return told(facts.get(Fact.MOTHER_DECEASED), facts.get(Fact.MOTHER_AWAY), facts.get(Fact.MOTHER_AWAY_SINCE));
    }

    /** 家长: a place of work away without a date says no more than that somebody is away. */
    static Whereabouts parent(Facts facts) {
        Optional<Boolean> away = facts.tells(Fact.PARENT_PLACE) ? Optional.of(true) : Optional.empty();
        return told(Optional.empty(), away, facts.get(Fact.PARENT_AWAY_SINCE));
    }

    private static Whereabouts told(Optional<Boolean> dead, Optional<Boolean> away, Optional<RoughDate> since) {
        if (dead.orElse(false)) return new Dead();
        if (away.isPresent() && !away.get()) return new AtHome();
        if (since.isPresent()) return new Away(since.get());
        return away.isPresent() ? new AwaySinceUntold() : new Untold();
    }
}
