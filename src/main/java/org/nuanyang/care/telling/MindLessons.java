package org.nuanyang.care.telling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.SealedChoices;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** How many of the lessons were of the mind. */
@Component
@Order(20)
class MindLessons extends CareTeller {
    private final TellingSql sql;
    private final SealedChoices choices;

    MindLessons(TellingSql sql, SealedChoices choices, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-mind", Topic.MIND, places, transactions);
        this.sql = sql;
        this.choices = choices;
    }

    @Override
    public List<Word> words() {
        return List.of(new Word("心理课节数", Type.NUMBER, "题目是心理健康的课，一条记录一节；只在班级和学校的文稿里"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        if (!near(subject)) return Map.of();
        long held = SafetyTopics.of(choices, sql.sealed(place, Set.of(Matter.LESSON))).getOrDefault(LessonTopic.PSYCHOLOGY, 0L);
        return held == 0 ? Map.of() : Map.of("心理课节数", new Datum.Number(held, null, place.origin("题目为心理健康的课，未撤回的记录一条算一节。")));
    }
}
