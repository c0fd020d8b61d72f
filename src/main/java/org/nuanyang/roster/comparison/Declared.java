package org.nuanyang.roster.comparison;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.YesNo;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.Membership.Answer;

/**
 * What a list declares (双亲留守, 是) beside what follows from our facts under the definition that the list speaks: the
 * school register's for its code, else the one the county works by. An older declaration is no answer (domain section 2).
 */
public final class Declared {
    private Declared() {}

    static Optional<FactChange> against(ChildFile file, Facts told, Fact fact, LocalDate on) {
        if (fact == Fact.PARENTS_AWAY) return code(file, told, on);
        return told.tells(Fact.PARENTS_AWAY) ? Optional.empty() : words(file, told.<String>get(Fact.DECLARED).orElseThrow());
    }

    /** Which of the two is away decides where both are told. */
    private static Optional<FactChange> code(ChildFile file, Facts told, LocalDate on) {
        if (told.tells(Fact.FATHER_AWAY) && told.tells(Fact.MOTHER_AWAY)) return Optional.empty();
        var declared = told.<ParentsAway>get(Fact.PARENTS_AWAY).orElseThrow();
        var ours = code(register(file, on));
        return declared == ours ? Optional.empty() : Optional.of(new FactChange(Fact.PARENTS_AWAY, ours, declared));
    }

    private static Optional<FactChange> words(ChildFile file, String words) {
        var counts = YesNo.read(words);
        if (counts.isPresent()) {
            var answer = file.membership().answer();
            return answer == (counts.get() ? Answer.COUNTS : Answer.DOES_NOT)
                    ? Optional.empty()
                    : Optional.of(new FactChange(Fact.DECLARED, answer.name(), words));
        }
        var before = file.facts().<String>get(Fact.DECLARED).orElse(null);
        return before != null && Wording.same(before, words) ? Optional.empty() : Optional.of(new FactChange(Fact.DECLARED, null, words));
    }

    private static Membership register(ChildFile file, LocalDate on) {
        return Definition.REGISTER.answer(file.situation(), on, file.definition().numbers());
    }

    private static @Nullable ParentsAway code(Membership answer) {
        return switch (answer.answer()) {
            case COUNTS -> answer.ground() == Membership.Ground.BOTH_AWAY ? ParentsAway.BOTH : ParentsAway.ONE;
            case DOES_NOT -> ParentsAway.NONE;
            case CANNOT_TELL -> null;
        };
    }

    /** Our answer and why, in the language of the request; empty when the fact declares nothing. */
    public static Optional<String> ours(Fact fact, ChildFile file, LocalDate on) {
        return switch (fact) {
            case PARENTS_AWAY -> Optional.of(register(file, on).words());
            case DECLARED -> Optional.of(file.membership().words());
            default -> Optional.empty();
        };
    }
}
