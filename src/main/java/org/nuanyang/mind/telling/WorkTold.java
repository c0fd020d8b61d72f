package org.nuanyang.mind.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.telling.CounselledSchools;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lessons, lectures and quarterly meetings as they are kept here: numbers of those who listened, of no child. Talks are told by those who keep them. */
@Component
@Order(40)
class WorkTold implements Teller {
    private final WorkSql sql;
    private final ToldPlaces places;
    private final CounselledSchools counselled;

    WorkTold(WorkSql sql, ToldPlaces places, CounselledSchools counselled) {
        this.sql = sql;
        this.places = places;
        this.counselled = counselled;
    }

    @Override
    public String key() {
        return "mind-work";
    }

    @Override
    public Topic topic() {
        return Topic.MIND;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.PSYCHOLOGY || voice == Voice.SCHOOL || voice == Voice.TOWNSHIP || voice == Voice.COUNTY);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("听课人次", Word.Type.NUMBER, say("pupils")), new Word("心理讲座场数", Word.Type.NUMBER, say("lectures")),
                new Word("心理讲座人次", Word.Type.NUMBER, say("listeners")), new Word("心理咨询会次数", Word.Type.NUMBER, say("meetings")));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        Collection<UUID> schools = subject.voice().own() ? counselled.of(subject, viewer) : places.of(subject, viewer).schools();
        return Words.inChinese(() -> {
            var now = of(subject.stretch(), subject, schools);
            var before = subject.before() == null ? null : of(subject.before(), subject, schools);
            var data = new LinkedHashMap<String, Datum>();
            put("听课人次", now.pupils(), before == null ? null : before.pupils(), "pupils", subject, data);
            put("心理讲座场数", now.lectures(), before == null ? null : before.lectures(), "lectures", subject, data);
            put("心理讲座人次", now.listeners(), before == null ? null : before.listeners(), "listeners", subject, data);
            put("心理咨询会次数", now.meetings(), before == null ? null : before.meetings(), "meetings", subject, data);
            return data;
        });
    }

    private WorkSql.Work of(Stretch stretch, Subject subject, @Nullable Collection<UUID> schools) {
        LocalDate from = stretch.from();
        return subject.voice().own() ? sql.own(subject.author(), schools == null ? List.of() : schools, from, stretch.until()) : sql.of(schools, from, stretch.until());
    }

    private static void put(String name, long now, @Nullable Long before, String key, Subject subject, Map<String, Datum> data) {
        var period = say("between", subject.stretch().from().toString(), subject.asOf().toString());
        data.put(name, new Datum.Number(now, before == null || before == 0 ? null : before, new Origin(say(key), period, subject.place().name(), null)));
    }

    private static String say(String key, Object... args) {
        return Words.say("mind.telling." + key, args);
    }
}
