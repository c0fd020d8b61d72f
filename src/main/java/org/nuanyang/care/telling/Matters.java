package org.nuanyang.care.telling;

import static org.nuanyang.care.Matter.*;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.Topic;

/** Under which heading of a document each matter of care is told. */
public final class Matters {
    private Matters() {}

    public static List<Matter> of(Topic topic) {
        return switch (topic) {
            case CARE -> List.of(SPEAK, TALK, HOME_VISIT, DIARY);
            case FAMILY -> List.of(CARER_CALL, FAMILY_CALL, LETTER, TERM_REPORT);
            case MIND -> List.of(COUNSELLING);
            case STUDY -> List.of(TUTORING, STUDY_GROUP);
            case LIFE -> List.of(LIFE_CARE, GIFT);
            case ACTIVITIES -> List.of(FESTIVAL, BIRTHDAY);
            case SAFETY -> List.of(SAFETY_NOTICE, LESSON);
            case MEETINGS -> List.of(SEMINAR, CLASS_MEETING, PARENT_MEETING);
            default -> List.of();
        };
    }

    /** The headings under which any matter is told. */
    public static List<Topic> topics() {
        return Stream.of(Topic.values()).filter(topic -> !of(topic).isEmpty()).toList();
    }
}
