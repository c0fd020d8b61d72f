package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/**
 * Whether a child counts under a definition on a day, with the sentence that says why, or which fact is missing.
 *
 * @param why key of the sentence in the roster's bundle
 * @param args what the sentence names: dates as told, numbers of months, a declaration in the source's words
 * @param changesOn the first day on which time alone changes the answer
 */
public record Membership(Answer answer, String why, List<Object> args, @Nullable LocalDate changesOn) {
    public enum Answer { COUNTS, DOES_NOT, CANNOT_TELL }

    public Membership {
        args = List.copyOf(args);
    }

    /** The sentence, in the language of the request. */
    public String words() {
        return Words.say(why, args.toArray());
    }
}
