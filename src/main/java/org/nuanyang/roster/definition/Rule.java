package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nuanyang.roster.definition.Membership.Answer;

/** One condition of a definition. */
interface Rule {
    Membership on(Situation situation, LocalDate day);

    /** Every condition must hold; one that surely does not settles it, and the first speaks for all. */
    static Rule all(Rule... rules) {
        return (situation, day) -> {
            var found = answers(situation, day, rules);
            var no = found.stream().filter(each -> each.answer() == Answer.DOES_NOT).findFirst();
            if (no.isPresent()) return no.get();
            var missing = found.stream().flatMap(each -> each.missing().stream()).distinct().toList();
            var unsure = found.stream().filter(each -> each.answer() == Answer.CANNOT_TELL).findFirst();
            return unsure.map(each -> each.alsoMissing(missing)).orElse(found.getFirst());
        };
    }

    /** One condition is enough; when none holds the first speaks. */
    static Rule any(Rule... rules) {
        return (situation, day) -> {
            var found = answers(situation, day, rules);
            return found.stream().filter(Membership::counts).findFirst()
                    .or(() -> found.stream().filter(each -> each.answer() == Answer.CANNOT_TELL).findFirst())
                    .orElse(found.getFirst());
        };
    }

    private static List<Membership> answers(Situation situation, LocalDate day, Rule... rules) {
        return Arrays.stream(rules).map(rule -> rule.on(situation, day)).toList();
    }
}
