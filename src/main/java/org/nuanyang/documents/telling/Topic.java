package org.nuanyang.documents.telling;

import org.nuanyang.common.Words;

/** The parts of a document in the order in which offices read them (domain section 13). */
public enum Topic {
    /** 文件依据, 指导思想: people's own words. */
    BASIS, GUIDANCE,
    SITUATION,
    /** 目标: with numbers from today's state. */
    GOALS,
    LEADERSHIP, SURVEY, PAIRING, CARE, FAMILY, MIND, STUDY, LIFE, ACTIVITIES, AID, SAFETY, TRAINING, MEETINGS, EVALUATION,
    /** Against the plan and the last period. */
    RESULTS,
    /** 亮点, 典型事例. */
    HIGHLIGHTS, CASE,
    /** Said plainly from the figures, and what follows from each. */
    PROBLEMS, NEXT,
    /** 工作保障, 时间安排: people's own words. */
    SAFEGUARDS, SCHEDULE;

    /** Written by people alone, and carried over from the last document of its kind. */
    public boolean kept() {
        return switch (this) {
            case BASIS, GUIDANCE, SAFEGUARDS, SCHEDULE -> true;
            default -> false;
        };
    }

    /** Made of what the tellers of other topics say about theirs. */
    public boolean gathered() {
        return switch (this) {
            case GOALS, HIGHLIGHTS, PROBLEMS, NEXT -> true;
            default -> false;
        };
    }

    public String words() {
        return Words.say(this);
    }
}
