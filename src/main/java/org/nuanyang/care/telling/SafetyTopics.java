package org.nuanyang.care.telling;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.SealedChoices;
import org.nuanyang.care.record.Told;

/** Of which topics lessons and notices were. */
final class SafetyTopics {
    private SafetyTopics() {}

    static Map<LessonTopic, Long> of(SealedChoices choices, Collection<byte[]> sealed) {
        var counted = new EnumMap<LessonTopic, Long>(LessonTopic.class);
        choices.counted(Told.LESSON_TOPIC, sealed).forEach((name, times) -> counted.put(LessonTopic.valueOf(name), times));
        return counted;
    }
}
