package org.nuanyang.care.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
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

/** How many meetings of pupils, parents and helpers there were. */
@Component
@Order(20)
class Sessions extends CareTeller {
    private static final Map<String, Matter> SESSIONS = Map.of("座谈会场次", Matter.SEMINAR, "班会场次", Matter.CLASS_MEETING, "家长会场次", Matter.PARENT_MEETING);

    private final TellingSql sql;

    Sessions(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-sessions", Topic.MEETINGS, places, transactions);
        this.sql = sql;
    }

    @Override
    public List<Word> words() {
        return SESSIONS.keySet().stream().sorted().map(each -> new Word(each, Type.NUMBER, "有记录的" + each + "，一条记录一场")).toList();
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        var held = sql.byKind(place);
        var before = place.before() == null ? null : sql.byKind(place.before());
        SESSIONS.forEach((name, matter) -> {
            data.put(name, new Datum.Number(held.getOrDefault(matter, 0L), before == null ? null : before.getOrDefault(matter, 0L), place.origin("未撤回的记录，一条算一场。")));
        });
        return data;
    }
}
