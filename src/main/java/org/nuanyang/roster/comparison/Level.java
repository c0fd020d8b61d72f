package org.nuanyang.roster.comparison;

import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.RoughDate;

/** How much a fact told otherwise weighs. */
public enum Level {
    DIFFERENT,
    /** The same in other words, as far as a program can tell: an address with and without its county. */
    WORDING,
    /** They tell what we do not know, or tell it finer. */
    MORE;

    public static Level of(FactChange change) {
        var before = change.before();
        if (before == null) return MORE;
        if (change.fact() == Fact.DECLARED && before.equals(Membership.Answer.CANNOT_TELL.name())) return MORE;
        if (before instanceof RoughDate ours && change.after() instanceof RoughDate theirs && covers(ours, theirs)) return MORE;
        if (before instanceof String ours && change.after() instanceof String theirs && Wording.free(change.fact())) {
            return Wording.alike(ours, theirs) ? WORDING : DIFFERENT;
        }
        return DIFFERENT;
    }

    private static boolean covers(RoughDate ours, RoughDate theirs) {
        return !theirs.from().isBefore(ours.from()) && !theirs.until().isAfter(ours.until());
    }
}
