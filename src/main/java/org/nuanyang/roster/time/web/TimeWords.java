package org.nuanyang.roster.time.web;

import org.nuanyang.common.Words;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.store.Times;

/** Who was away, who looks after the child, in words. */
final class TimeWords {
    private TimeWords() {}

    static String who(Subject side) {
        return switch (side) {
            case FATHER -> Words.say("roster.who.father");
            case MOTHER -> Words.say("roster.who.mother");
            default -> Words.say("roster.who.parent");
        };
    }

    static String keeper(Times.Keeper keeper) {
        var who = keeper.relation() == null
                ? Words.say(keeper.place() == 1 ? "roster.who.guardian" : "roster.who.guardian2") : Words.say(keeper.relation());
        return keeper.name() == null ? who : Words.say("roster.named", keeper.name(), who);
    }

    static String span(Times.Keeper keeper) {
        return keeper.until() == null ? Words.say("roster.times.since", keeper.from().toString())
                : Words.say("roster.times.span", keeper.from().toString(), keeper.until().toString());
    }
}
