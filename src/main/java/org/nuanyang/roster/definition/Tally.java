package org.nuanyang.roster.definition;

import java.util.EnumMap;
import java.util.Map;
import org.nuanyang.roster.definition.Membership.Answer;

/** How many children count under a definition, how many do not, and of how many nobody can tell. */
public record Tally(int counts, int doesNot, int cannotTell) {
    public int all() {
        return counts + doesNot + cannotTell;
    }

    /** One more answer at a time. */
    static final class Counter {
        private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);

        void add(Answer answer) {
            answers.merge(answer, 1, Integer::sum);
        }

        Tally tally() {
            return new Tally(of(Answer.COUNTS), of(Answer.DOES_NOT), of(Answer.CANNOT_TELL));
        }

        private int of(Answer answer) {
            return answers.getOrDefault(answer, 0);
        }
    }
}
