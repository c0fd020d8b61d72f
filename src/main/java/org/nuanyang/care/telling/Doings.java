package org.nuanyang.care.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.springframework.transaction.PlatformTransactionManager;

/** What was done for children in a topic: how often, for how many, by how many people, in which months. */
class Doings extends CareTeller {
    private final TellingSql sql;
    private final List<Matter> matters;

    Doings(Topic topic, TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-done-" + topic.name().toLowerCase(Locale.ROOT), topic, places, transactions);
        this.sql = sql;
        this.matters = Matters.of(topic);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<Word>();
        for (var matter : matters) {
            var name = Matters.name(matter);
            words.addAll(List.of(
                    new Word(name + "场次", Type.NUMBER, name + "的记录有几条；一条写了几名学生也算一条"),
                    new Word(name + "参加", Type.NUMBER, name + "的记录写到学生的人次"),
                    new Word(name + "学生", Type.NUMBER, name + "的记录写到几名学生"),
                    new Word(name + "经手", Type.NUMBER, name + "由几个人做"),
                    new Word(name + "月份", Type.PHRASE, name + "是哪几个月做的")));
        }
        return words;
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        var done = sql.doings(place, Set.copyOf(matters));
        var before = place.before() == null ? null : sql.doings(place.before(), Set.copyOf(matters));
        for (var matter : matters) {
            var name = Matters.name(matter);
            var now = done.get(matter);
            if (now == null) continue;
            var earlier = before == null ? null : before.getOrDefault(matter, nothing(matter));
            data.put(name + "场次", new Datum.Number(now.records(), earlier == null ? null : earlier.records(), place.origin(name + "的记录条数，联系上、未撤回的。")));
            data.put(name + "参加", new Datum.Number(now.times(), earlier == null ? null : earlier.times(), place.origin(name + "的记录写到学生的人次，联系上、未撤回的。")));
            data.put(name + "学生", new Datum.Number(now.children(), earlier == null ? null : earlier.children(), place.origin(name + "的记录写到的学生，一名只算一次。")));
            data.put(name + "经手", new Datum.Number(now.writers(), earlier == null ? null : earlier.writers(), place.origin(name + "的记录里做这件事的人，一人只算一次。")));
            data.put(name + "月份", new Datum.Phrase(now.months().stream().map(month -> month + "月").collect(Collectors.joining("、"))));
        }
        return data;
    }

    private static TellingSql.Doing nothing(Matter matter) {
        return new TellingSql.Doing(matter, 0, 0, 0, 0, List.of());
    }
}
