package org.nuanyang.roster.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildFile;

/** How an answer was taken. */
public sealed interface AnswerOutcome {
    /**
     * @param file the file as it stands now, with what the definition says of it
     * @param before somebody else's answer that this one replaces; both are kept
     */
    record Answered(ChildFile file, @Nullable GivenAnswer before) implements AnswerOutcome {}

    /** The file is not what the person saw: they look once more. Nothing was stored. */
    record Stale(ChildFile now) implements AnswerOutcome {}

    record Refused(List<Refusal> reasons) implements AnswerOutcome {}

    /** The round has been closed meanwhile. */
    record Closed() implements AnswerOutcome {}
}
