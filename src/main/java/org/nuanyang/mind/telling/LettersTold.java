package org.nuanyang.mind.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.nuanyang.mind.letter.LetterCounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many letters the letter boxes had and how many were answered in time; of a few no number, and never what they said. */
@Component
@Order(35)
class LettersTold implements Teller {
    private final LetterCounts counts;
    private final ToldPlaces places;

    LettersTold(LetterCounts counts, ToldPlaces places) {
        this.counts = counts;
        this.places = places;
    }

    @Override
    public String key() {
        return "mind-letters";
    }

    @Override
    public Topic topic() {
        return Topic.MIND;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.SCHOOL || voice == Voice.TOWNSHIP || voice == Voice.COUNTY);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("来信数", Type.NUMBER, "心灵信箱的来信，搁置的不算；数目小的不写"),
                new Word("按时回信数", Type.NUMBER, "其中在期限内回复或说明不需回复的"),
                new Word("来信少", Type.PHRASE, "有来信，数目小，不写；没有或可以写数目时是空的"));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> told(places.of(subject, viewer)));
    }

    private Map<String, Datum> told(ToldPlace place) {
        var line = counts.told(place.schools(), place.from(), place.until());
        var data = new HashMap<String, Datum>();
        data.put("来信少", new Datum.Phrase(line.total().isEmpty() ? "少" : ""));
        line.total().ifPresent(total -> data.put("来信数", number(total, "这段时间心灵信箱收到的来信，搁置的不算。", place)));
        line.parts().getFirst().ifPresent(answered -> data.put("按时回信数", number(answered, "其中在县里定的期限内回复、当面说明或不需回复的。", place)));
        return data;
    }

    private static Datum number(int value, String definition, ToldPlace place) {
        return new Datum.Number(value, null, place.origin(definition));
    }
}
