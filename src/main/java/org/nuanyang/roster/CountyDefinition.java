package org.nuanyang.roster;

import static org.nuanyang.roster.Membership.Answer.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Whereabouts.AtHome;
import org.nuanyang.roster.Whereabouts.Away;
import org.nuanyang.roster.Whereabouts.AwaySinceUntold;
import org.nuanyang.roster.Whereabouts.Dead;
import org.nuanyang.roster.Whereabouts.Untold;

/**
 * The county scheme: a child counts whose parents, both or one of them, are away all year or have been for three months
 * in a row, and so do orphans, abandoned children and children of single-parent families; no age limit is named (domain
 * section 2). What a file merely declares is said in the sentence and decides nothing.
 *
 * @param months how long a parent must have been away
 */
public record CountyDefinition(int months) {
    public static final CountyDefinition IN_FORCE = new CountyDefinition(3);

    /** The answer on a day, and the day on which it changes by time alone. */
    public Membership answer(Facts facts, LocalDate on) {
        var now = asOf(facts, on);
        return new Membership(now.answer(), now.why(), now.args(), changesOn(facts, now.answer(), on));
    }

    private Membership asOf(Facts facts, LocalDate on) {
        var father = Whereabouts.father(facts);
        var mother = Whereabouts.mother(facts);
        var parent = Whereabouts.parent(facts);
        if (yes(facts, Fact.ORPHAN) || father instanceof Dead && mother instanceof Dead) return counts("orphan");
        if (yes(facts, Fact.ABANDONED)) return counts("abandoned");
        if (yes(facts, Fact.SINGLE_PARENT_FAMILY)) return counts("single-parent");
        if (father instanceof Dead || mother instanceof Dead) return counts("one-parent-dead", side(father instanceof Dead));

        if (father instanceof Away f && f.atLeast(months, on)) {
            return mother instanceof Away m && m.atLeast(months, on)
                    ? counts("both-away", f.since().toString(), m.since().toString(), months)
                    : counts("one-away", "FATHER", f.since().toString(), months);
        }
        if (mother instanceof Away m && m.atLeast(months, on)) return counts("one-away", "MOTHER", m.since().toString(), months);
        if (parent instanceof Away p && p.atLeast(months, on)) return counts("one-away", "PARENT", p.since().toString(), months);

        if (father instanceof Away f && f.perhaps(months, on)) return rough("FATHER", f);
        if (mother instanceof Away m && m.perhaps(months, on)) return rough("MOTHER", m);
        if (parent instanceof Away p && p.perhaps(months, on)) return rough("PARENT", p);

        return switch (father) {
            case AwaySinceUntold _ -> cannotTell(facts, mother instanceof AwaySinceUntold ? "BOTH_SINCE" : "FATHER_SINCE");
            case Untold _ when mother instanceof AwaySinceUntold -> cannotTell(facts, "MOTHER_SINCE");
            case Untold _ when mother instanceof Untold ->
                cannotTell(facts, parent instanceof AwaySinceUntold ? "PARENT_SINCE" : "BOTH_AWAY");
            case Untold _ -> cannotTell(facts, "FATHER_AWAY");
            case AtHome _, Away _ -> switch (mother) {
                case AwaySinceUntold _ -> cannotTell(facts, "MOTHER_SINCE");
                case Untold _ -> cannotTell(facts, "MOTHER_AWAY");
                case Away m -> doesNot("not-yet", "MOTHER", m.since().toString(), months);
                case AtHome _ when father instanceof Away f -> doesNot("not-yet", "FATHER", f.since().toString(), months);
                case AtHome _ -> doesNot("both-home");
                case Dead _ -> throw new AssertionError(mother);
            };
            case Dead _ -> throw new AssertionError(father);
        };
    }

    private @Nullable LocalDate changesOn(Facts facts, Membership.Answer now, LocalDate on) {
        return Stream.of(Whereabouts.father(facts), Whereabouts.mother(facts), Whereabouts.parent(facts))
                .map(whereabouts -> whereabouts instanceof Away away ? away.since() : null)
                .filter(Objects::nonNull)
                .flatMap(since -> Stream.of(since.from().plusMonths(months), since.until().plusMonths(months)))
                .filter(day -> day.isAfter(on))
                .sorted()
                .filter(day -> asOf(facts, day).answer() != now)
                .findFirst()
                .orElse(null);
    }

    private static boolean yes(Facts facts, Fact fact) {
        return facts.<Boolean>get(fact).orElse(false);
    }

    private static String side(boolean father) {
        return father ? "FATHER" : "MOTHER";
    }

    private static Membership counts(String why, Object... args) {
        return new Membership(COUNTS, "roster.membership." + why, List.of(args), null);
    }

    private static Membership doesNot(String why, Object... args) {
        return new Membership(DOES_NOT, "roster.membership." + why, List.of(args), null);
    }

    private Membership rough(String side, Away away) {
        var certain = away.since().until().plusMonths(months).toString();
        return new Membership(CANNOT_TELL, "roster.membership.rough", List.of(side, away.since().toString(), months, certain), null);
    }

    /** @param missing the fact without which nobody can tell */
    private static Membership cannotTell(Facts facts, String missing) {
        var declared = facts.<ParentsAway>get(Fact.PARENTS_AWAY).map(Enum::name);
        var words = facts.<String>get(Fact.DECLARED);
        return declared.isEmpty() && words.isPresent()
                ? new Membership(CANNOT_TELL, "roster.membership.cannot-tell-declared", List.of(missing, words.get()), null)
                : new Membership(CANNOT_TELL, "roster.membership.cannot-tell", List.of(missing, declared.orElse("UNTOLD")), null);
    }
}
