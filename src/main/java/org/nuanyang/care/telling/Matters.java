package org.nuanyang.care.telling;

import static org.nuanyang.care.Matter.*;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.Topic;

/** Under which heading of a document each matter of care is told, and what it is called in sentences. */
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

    /** The names in templates begin with it. */
    public static String name(Matter matter) {
        return switch (matter) {
            case SPEAK -> "见面交谈";
            case TALK -> "谈心";
            case CARER_CALL -> "家长通话";
            case FAMILY_CALL -> "亲情电话";
            case LETTER -> "书信";
            case HOME_VISIT -> "家访";
            case SEMINAR -> "座谈会";
            case TERM_REPORT -> "学期通报";
            case FESTIVAL -> "节日陪伴";
            case BIRTHDAY -> "生日关怀";
            case COUNSELLING -> "心理咨询";
            case TUTORING -> "辅导";
            case LIFE_CARE -> "生活照料";
            case GIFT -> "慰问";
            case STUDY_GROUP -> "学习小组";
            case DIARY -> "成长日记";
            case SAFETY_NOTICE -> "安全提醒";
            case CLASS_MEETING -> "班会";
            case LESSON -> "专题课";
            case PARENT_MEETING -> "家长会";
        };
    }
}
