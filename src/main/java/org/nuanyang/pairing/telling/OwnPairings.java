package org.nuanyang.pairing.telling;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.pairing.MyChildren;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a helper's own pairings: how many, as what, since when. */
@Component
@Order(10)
class OwnPairings implements Teller {
    private final MyChildren mine;

    OwnPairings(MyChildren mine) {
        this.mine = mine;
    }

    @Override
    public String key() {
        return "pairing-own";
    }

    @Override
    public Topic topic() {
        return Topic.SITUATION;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && voice == Voice.HELPER;
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("结对人数", Word.Type.NUMBER, "paired"), word("新结对人数", Word.Type.NUMBER, "new"), word("最早结对", Word.Type.DAY, "first"),
                word("方式数", Word.Type.NUMBER, "kinds"), new Word("方式", Word.Type.ROWS, say("each-kind"), List.of(
                        word("方式名", Word.Type.PHRASE, "kind"), word("人数", Word.Type.NUMBER, "of-kind"))));
    }

    private static Word word(String name, Word.Type type, String key) {
        return new Word(name, type, say(key));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        subject.requireAuthor(viewer);
        if (mine.of(viewer).isEmpty()) throw new NotFound();
        var own = mine.since(subject.stretch().until(), viewer);
        return Words.inChinese(() -> {
            var kinds = own.stream().collect(Collectors.groupingBy(MyChildren.Own::kind, TreeMap::new, Collectors.counting()));
            var data = new LinkedHashMap<String, Datum>();
            data.put("结对人数", number(own.size(), "paired", subject, viewer));
            data.put("新结对人数", number(own.stream().filter(each -> !each.from().isBefore(subject.stretch().from())).count(), "new", subject, viewer));
            own.stream().map(MyChildren.Own::from).min(Comparator.naturalOrder()).ifPresent(first -> data.put("最早结对", new Datum.Day(first)));
            data.put("方式数", number(kinds.size(), "kinds", subject, viewer));
            data.put("方式", new Datum.Rows(kinds.entrySet().stream().map(kind -> new Datum.Row(kind.getKey().name(), Map.of(
                    "方式名", new Datum.Phrase(Words.say(kind.getKey())), "人数", number(kind.getValue(), "of-kind", subject, viewer)))).toList()));
            return data;
        });
    }

    private static Datum.Number number(long value, String key, Subject subject, Viewer viewer) {
        return new Datum.Number(value, null, new Origin(say(key), say("on", subject.asOf().toString()), viewer.name(), "/my-children"));
    }

    private static String say(String key, Object... args) {
        return Words.say("pairing.telling." + key, args);
    }
}
