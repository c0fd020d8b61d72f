package org.nuanyang.risk.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.SmallCounts;
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
import org.nuanyang.risk.aid.AidCounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 法律援助 above the schools, as the counts by school show it; of a few no number is told. A school's paper is read by those who may not know of them, so it tells nothing. */
@Component
@Order(40)
class AidTold implements Teller {
    private final AidCounts counts;
    private final ToldPlaces places;
    private final Clock clock;

    AidTold(AidCounts counts, ToldPlaces places, Clock clock) {
        this.counts = counts;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risk-aid";
    }

    @Override
    public Topic topic() {
        return Topic.SAFETY;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.TOWNSHIP || voice == Voice.COUNTY);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("应援助", Type.NUMBER, "应当得到法律援助的件数；少的不写数目"),
                new Word("得到援助", Type.NUMBER, "其中已给予援助的"),
                new Word("未得援助", Type.NUMBER, "其中没有得到或还没有得到的"),
                new Word("少数", Type.PHRASE, "有应当得到法律援助的，件数少，不写数目；没有或可以写数目时是空的"));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> told(places.of(subject, viewer), subject, viewer));
    }

    /** Nothing is kept of how it stood on a past day. */
    private Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var line = subject.asOf().equals(LocalDate.now(clock)) ? line(place, viewer) : null;
        if (line == null) return Map.of();
        var data = new HashMap<String, Datum>();
        data.put("少数", new Datum.Phrase(line.total().isEmpty() ? "少数" : ""));
        line.total().ifPresent(total -> data.put("应援助", number(total, "今天在册学生应当得到法律援助的件数，撤销认定的不计。", place)));
        if (line.parts().isEmpty()) return data;
        line.parts().getFirst().ifPresent(granted -> data.put("得到援助", number(granted, "其中法律援助机构已给予援助的。", place)));
        line.parts().getLast().ifPresent(others -> data.put("未得援助", number(others, "其中不予援助、家里不申请、还没有申请或答复的。", place)));
        return data;
    }

    private SmallCounts.@Nullable Line line(ToldPlace place, Viewer viewer) {
        if (!AidCounts.mayRead(viewer)) return null;
        var counted = counts.of(viewer);
        var schools = counted.schools().stream().map(school -> school.id().value()).collect(Collectors.toSet());
        return place.schools() == null || schools.equals(place.schools()) ? counted.table().totals() : null;
    }

    private static Datum number(int value, String definition, ToldPlace place) {
        return new Datum.Number(value, null, place.origin(definition));
    }
}
