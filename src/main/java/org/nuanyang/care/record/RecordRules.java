package org.nuanyang.care.record;

import static org.nuanyang.care.record.Mode.*;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.care.Matter;

/**
 * What a record has to be, whoever sends it: all that is wrong is told at once, by field, in sentences. What only the
 * files know (where the child was on that day, who may) is the door's to ask.
 */
public final class RecordRules {
    public static final int MOST_CHILDREN = 500;
    public static final int MOST_STEPS = 5;

    private RecordRules() {}

    public sealed interface Reading {
        record Readable(CareRecord record) implements Reading {}

        record Wrong(List<FieldProblem> problems) implements Reading {}
    }

    /** How it can come about, the usual way first. */
    public static List<Mode> modes(Matter matter) {
        return switch (matter) {
            case SPEAK, HOME_VISIT, FESTIVAL, LIFE_CARE, STUDY_GROUP, CLASS_MEETING -> List.of(IN_PERSON);
            case CARER_CALL -> List.of(PHONE, VIDEO);
            case FAMILY_CALL -> List.of(PHONE, VIDEO);
            case LETTER -> List.of(Mode.LETTER);
            case TALK, BIRTHDAY, COUNSELLING, TUTORING, DIARY -> List.of(IN_PERSON, PHONE, VIDEO);
            case SEMINAR, LESSON, PARENT_MEETING -> List.of(IN_PERSON, VIDEO);
            case TERM_REPORT, SAFETY_NOTICE, GIFT -> List.of(IN_PERSON, PHONE, VIDEO, Mode.LETTER);
        };
    }

    /** Who must be named besides the child: whom one called or wrote to. */
    public static boolean namesParties(Matter matter) {
        return switch (matter) {
            case CARER_CALL, FAMILY_CALL, LETTER, TERM_REPORT -> true;
            default -> false;
        };
    }

    /** Where one can try in vain. */
    public static boolean mayFail(Matter matter) {
        return switch (matter) {
            case TALK, CARER_CALL, FAMILY_CALL, HOME_VISIT, TERM_REPORT, SAFETY_NOTICE -> true;
            default -> false;
        };
    }

    /** Of one child alone: what it says is nobody else's. */
    public static boolean ofOneChild(Matter matter) {
        return matter == Matter.DIARY || matter == Matter.COUNSELLING || matter == Matter.TERM_REPORT;
    }

    public static Reading read(RecordInput input, LocalDate today) {
        return new RecordReader(input, today).read();
    }
}
