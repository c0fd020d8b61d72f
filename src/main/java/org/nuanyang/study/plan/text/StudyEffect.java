package org.nuanyang.study.plan.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** What became of a subject by the end of a stage. @param take 1, and one more each time it was corrected */
public record StudyEffect(int stage, int line, int take, StudyOutcome outcome, @Nullable String words, LocalDate on, AccountId by) {
    @Override
    public String toString() {
        return "StudyEffect " + outcome;
    }
}
