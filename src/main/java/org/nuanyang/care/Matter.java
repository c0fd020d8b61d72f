package org.nuanyang.care;

import java.util.EnumSet;
import java.util.Set;

/**
 * 关爱事项 (domain sections 5 and 6): what a duty asks for, and what a record is of. A record serves its own matter, those that
 * it implies, and those of {@link #mayAlso()} that its author ticks: a visit during which the parents were phoned.
 */
public enum Matter {
    SPEAK, TALK, CARER_CALL, FAMILY_CALL, LETTER, HOME_VISIT, SEMINAR, TERM_REPORT, FESTIVAL, BIRTHDAY, COUNSELLING, TUTORING,
    LIFE_CARE, GIFT, STUDY_GROUP, DIARY, SAFETY_NOTICE, CLASS_MEETING, LESSON, PARENT_MEETING;

    /** What this always is as well: whoever has a talk has met and spoken. */
    public Set<Matter> implies() {
        return switch (this) {
            case TALK, HOME_VISIT, FESTIVAL, BIRTHDAY, TUTORING, LIFE_CARE -> EnumSet.of(SPEAK);
            default -> EnumSet.noneOf(Matter.class);
        };
    }

    /** What it may have been as well, if its author says so. */
    public Set<Matter> mayAlso() {
        return switch (this) {
            case HOME_VISIT -> EnumSet.of(TALK, CARER_CALL, FAMILY_CALL, SAFETY_NOTICE, TERM_REPORT, GIFT);
            case TALK -> EnumSet.of(SAFETY_NOTICE, TUTORING);
            case CARER_CALL -> EnumSet.of(SAFETY_NOTICE, TERM_REPORT);
            case SEMINAR, PARENT_MEETING -> EnumSet.of(SAFETY_NOTICE, TERM_REPORT, CARER_CALL);
            case FESTIVAL, BIRTHDAY -> EnumSet.of(TALK, FAMILY_CALL, GIFT);
            case LIFE_CARE, TUTORING -> EnumSet.of(TALK);
            default -> EnumSet.noneOf(Matter.class);
        };
    }

    /** Told in need or in confidence, or its writer's own: papers count it, and never say of which child or on which day it is. A new kind must say. */
    public boolean closed() {
        return switch (this) {
            case COUNSELLING, GIFT, LIFE_CARE, DIARY -> true;
            case SPEAK, TALK, CARER_CALL, FAMILY_CALL, LETTER, HOME_VISIT, SEMINAR, TERM_REPORT, FESTIVAL, BIRTHDAY, TUTORING, STUDY_GROUP, SAFETY_NOTICE, CLASS_MEETING,
                    LESSON, PARENT_MEETING -> false;
        };
    }

    /** Done with a class or a group at once as a rule. */
    public boolean together() {
        return switch (this) {
            case SEMINAR, STUDY_GROUP, CLASS_MEETING, LESSON, PARENT_MEETING -> true;
            default -> false;
        };
    }
}
