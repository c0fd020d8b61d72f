package org.nuanyang.care.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.SealedChoices;
import org.nuanyang.common.Words;
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

/** Of what the lessons and the safety notices were, and of what none was. */
@Component
@Order(5)
class Lessons extends CareTeller {
    private static final List<String> PLACES = List.of("一", "二", "三");

    /** What each term should bring up (domain section 5). */
    private static final List<LessonTopic> EXPECTED = List.of(LessonTopic.SWIMMING, LessonTopic.TRAFFIC, LessonTopic.ABUSE, LessonTopic.FIRE, LessonTopic.BULLYING, LessonTopic.LAW);

    private final TellingSql sql;
    private final SealedChoices choices;

    Lessons(TellingSql sql, SealedChoices choices, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-lessons", Topic.SAFETY, places, transactions);
        this.sql = sql;
        this.choices = choices;
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<>(List.of(
                new Word("专题课节数", Type.NUMBER, "心理、安全、法治课的节数，一条记录一节"),
                new Word("安全提醒条数", Type.NUMBER, "安全提醒的记录条数；一条可以提醒几名学生"),
                new Word("题目数", Type.NUMBER, "专题课和安全提醒涉及几个题目，心理健康和其他除外"),
                new Word("缺题目", Type.PHRASE, "防溺水、交通、防侵害、防火、防欺凌、法治中没有记录的")));
        for (var place : PLACES) {
            words.add(new Word("题目" + place, Type.PHRASE, "第" + place + "多的题目"));
            words.add(new Word("题目" + place + "次", Type.NUMBER, "第" + place + "多的题目有几条专题课或安全提醒的记录"));
        }
        return words;
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        var held = sql.byKind(place);
        if (held.containsKey(Matter.LESSON)) data.put("专题课节数", number(held.get(Matter.LESSON), "心理、安全、法治课的记录，未撤回的，一条算一节。", place));
        if (held.containsKey(Matter.SAFETY_NOTICE)) data.put("安全提醒条数", number(held.get(Matter.SAFETY_NOTICE), "安全提醒的记录条数，未撤回的。", place));
        if (near(subject) && (held.containsKey(Matter.LESSON) || held.containsKey(Matter.SAFETY_NOTICE))) topics(place, data);
        return data;
    }

    private void topics(ToldPlace place, Map<String, Datum> data) {
        var counted = new EnumMap<LessonTopic, Long>(LessonTopic.class);
        SafetyTopics.of(choices, sql.sealed(place, Set.of(Matter.LESSON, Matter.SAFETY_NOTICE))).forEach((topic, times) -> {
            if (topic != LessonTopic.PSYCHOLOGY && topic != LessonTopic.OTHER) counted.put(topic, times);
        });
        data.put("题目数", number(counted.size(), "专题课和安全提醒的记录里写明的题目有几个，心理健康和其他除外。", place));
        var most = counted.entrySet().stream().sorted(Map.Entry.<LessonTopic, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(PLACES.size()).toList();
        for (int i = 0; i < most.size(); i++) {
            data.put("题目" + PLACES.get(i), new Datum.Phrase(Words.say(most.get(i).getKey())));
            data.put("题目" + PLACES.get(i) + "次", number(most.get(i).getValue(), "写明了这个题目的专题课和安全提醒的记录条数。", place));
        }
        data.put("缺题目", new Datum.Phrase(EXPECTED.stream().filter(each -> !counted.containsKey(each)).map(Words::say).collect(Collectors.joining("、"))));
    }

    private static Datum number(long value, String definition, ToldPlace place) {
        return new Datum.Number(value, null, place.origin(definition));
    }
}
