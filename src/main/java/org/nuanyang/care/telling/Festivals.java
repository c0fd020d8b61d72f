package org.nuanyang.care.telling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.SealedChoices;
import org.nuanyang.care.record.Told;
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

/** Which festivals somebody kept a child company on. */
@Component
@Order(5)
class Festivals extends CareTeller {
    private static final int NAMED = 3;

    private final TellingSql sql;
    private final SealedChoices choices;

    Festivals(TellingSql sql, SealedChoices choices, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-festivals", Topic.ACTIVITIES, places, transactions);
        this.sql = sql;
        this.choices = choices;
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("节日数", Type.NUMBER, "有节日陪伴记录的节日有几个；只在班级和学校的文稿里"),
                new Word("节日名", Type.PHRASE, "这些节日的名称，记录最多的在前，至多 " + NAMED + " 个"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        if (!near(subject)) return Map.of();
        var kept = choices.counted(Told.FESTIVAL, sql.sealed(place, Set.of(Matter.FESTIVAL)));
        if (kept.isEmpty()) return Map.of();
        var names = kept.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED).map(each -> Words.say(Festival.valueOf(each.getKey()))).collect(Collectors.joining("、"));
        return Map.of("节日名", new Datum.Phrase(names), "节日数", new Datum.Number(kept.size(), null, place.origin("节日陪伴的记录里写明的节日有几个，未撤回的。")));
    }
}
