package org.nuanyang.roster.definition;

import static org.nuanyang.roster.Fact.*;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.definition.Whereabouts.*;

/** Why nobody can tell: which fact is missing, beside what a file merely declares. */
final class CannotTell {
    private CannotTell() {}

    static Membership forWant(Situation child, String want, Fact... missing) {
        var declared = child.declaredAway();
        return declared == null && child.declared() != null
                ? Membership.cannotTell(List.of(missing), "cannot-tell-declared", want, child.declared())
                : Membership.cannotTell(List.of(missing), "cannot-tell", want, declared == null ? "UNTOLD" : declared.name());
    }

    static Membership of(Situation child, Pair both, Whereabouts parent, int months) {
        if (both.father() instanceof Perhaps father) return rough(father, months, FATHER_AWAY_SINCE);
        if (both.mother() instanceof Perhaps mother) return rough(mother, months, MOTHER_AWAY_SINCE);
        if (parent instanceof Perhaps one) return rough(one, months, PARENT_AWAY_SINCE);
        var missing = new ArrayList<Fact>();
        want(both.father(), FATHER_AWAY, FATHER_AWAY_SINCE, missing);
        want(both.mother(), MOTHER_AWAY, MOTHER_AWAY_SINCE, missing);
        return switch (both) {
            case Pair(SinceUntold _, SinceUntold _) -> forWant(child, "BOTH_SINCE", missing);
            case Pair(SinceUntold _, _) -> forWant(child, "FATHER_SINCE", missing);
            case Pair(_, SinceUntold _) -> forWant(child, "MOTHER_SINCE", missing);
            case Pair(Untold _, Untold _) when parent instanceof SinceUntold -> forWant(child, "PARENT_SINCE", PARENT_AWAY_SINCE);
            case Pair(Untold _, Untold _) -> forWant(child, "BOTH_AWAY", missing);
            case Pair(Untold _, _) -> forWant(child, "FATHER_AWAY", missing);
            case Pair _ -> forWant(child, "MOTHER_AWAY", missing);
        };
    }

    private static Membership forWant(Situation child, String want, List<Fact> missing) {
        return forWant(child, want, missing.toArray(Fact[]::new));
    }

    private static void want(Whereabouts parent, Fact away, Fact since, List<Fact> missing) {
        if (parent instanceof Untold) missing.add(away);
        if (parent instanceof SinceUntold) missing.add(since);
    }

    private static Membership rough(Perhaps one, int months, Fact missing) {
        return Membership.cannotTell(List.of(missing), "rough", one.side().name(), one.since().toString(), months, one.sureOn().toString());
    }
}
