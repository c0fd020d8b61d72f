package org.nuanyang.roster.survey;

import java.util.List;
import org.nuanyang.roster.definition.Membership;

/** What a teacher says of a child whose name is called. */
public enum SurveyAnswer {
    /** 照旧. */
    STILL,
    /** 有变化. */
    CHANGED,
    /** 不再是. */
    NO_LONGER,
    /** 新出现. */
    NEWLY;

    /** The answers that make sense of a child, the likeliest first. */
    public static List<SurveyAnswer> offered(Membership.Answer now) {
        return switch (now) {
            case COUNTS -> List.of(STILL, CHANGED, NO_LONGER);
            case DOES_NOT -> List.of(STILL, NEWLY, CHANGED);
            case CANNOT_TELL -> List.of(CHANGED, NEWLY, STILL);
        };
    }

    /** Everything but "still so" has to be told to the file. */
    public boolean tells() {
        return this != STILL;
    }

    /** Whether the definition sees it otherwise than the teacher. */
    public boolean contradicts(Membership.Answer counts) {
        return switch (this) {
            case NEWLY -> counts != Membership.Answer.COUNTS;
            case NO_LONGER -> counts == Membership.Answer.COUNTS;
            case STILL, CHANGED -> false;
        };
    }
}
