package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Fact;

/**
 * Whether a child counts under a definition on a day, with the sentence that says why, or which fact is missing.
 *
 * @param ground by which of its cases the definition counts the child; null unless it does
 * @param why key of the sentence in the roster's bundle
 * @param args what the sentence names: dates as told, numbers of months, a declaration in the source's words
 * @param missing the facts without which nobody can tell; empty unless nobody can
 * @param changesOn the first day on which time alone changes the answer
 */
public record Membership(
        Answer answer, @Nullable Ground ground, String why, List<Object> args, List<Fact> missing, @Nullable LocalDate changesOn) {
    public enum Answer { COUNTS, DOES_NOT, CANNOT_TELL }

    /** The cases that the definitions name. */
    public enum Ground {
        BOTH_AWAY, FATHER_AWAY, MOTHER_AWAY, PARENT_AWAY, FATHER_AWAY_MOTHER_UNABLE, MOTHER_AWAY_FATHER_UNABLE,
        ORPHAN, ABANDONED, SINGLE_PARENT_FAMILY
    }

    public Membership {
        args = List.copyOf(args);
        missing = List.copyOf(missing);
    }

    static Membership counts(Ground ground, String why, Object... args) {
        return new Membership(Answer.COUNTS, ground, "roster.membership." + why, List.of(args), List.of(), null);
    }

    static Membership doesNot(String why, Object... args) {
        return new Membership(Answer.DOES_NOT, null, "roster.membership." + why, List.of(args), List.of(), null);
    }

    static Membership cannotTell(List<Fact> missing, String why, Object... args) {
        return new Membership(Answer.CANNOT_TELL, null, "roster.membership." + why, List.of(args), missing, null);
    }

    Membership changingOn(@Nullable LocalDate day) {
        return new Membership(answer, ground, why, args, missing, day);
    }

    Membership alsoMissing(List<Fact> facts) {
        return new Membership(answer, ground, why, args, facts, changesOn);
    }

    public boolean counts() {
        return answer == Answer.COUNTS;
    }

    /** The sentence, in the language of the request. */
    public String words() {
        return Words.say(why, args.toArray());
    }
}
