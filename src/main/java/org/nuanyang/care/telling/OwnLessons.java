package org.nuanyang.care.telling;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells of what a psychology teacher's own lessons were, and how many children were sent on to somebody else. */
@Component
@Order(30)
class OwnLessons implements Teller {
    private final CounselledSchools counselled;
    private final CareRecords records;

    OwnLessons(CounselledSchools counselled, CareRecords records) {
        this.counselled = counselled;
        this.records = records;
    }

    @Override
    public String key() {
        return "care-own-lessons";
    }

    @Override
    public Topic topic() {
        return Topic.MIND;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && voice == Voice.PSYCHOLOGY;
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("课题", Word.Type.ROWS, Words.say("care.telling.lessons"), List.of(
                        new Word("主题", Word.Type.PHRASE, Words.say("care.telling.lesson-topic")),
                        new Word("节数", Word.Type.NUMBER, Words.say("care.telling.lessons.of-topic")))),
                new Word("课题数", Word.Type.NUMBER, Words.say("care.telling.lesson-topics")),
                new Word("转介次数", Word.Type.NUMBER, Words.say("care.telling.referred")));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var schools = counselled.of(subject, viewer);
        var own = new OwnMatters.Own(subject, viewer);
        return Words.inChinese(() -> {
            var topics = new TreeMap<LessonTopic, Long>();
            own(Matter.LESSON, schools, subject, viewer).stream().map(KeptRecord::record).flatMap(OwnLessons::topic).forEach(topic -> topics.merge(topic, 1L, Long::sum));
            long referred = own(Matter.COUNSELLING, schools, subject, viewer).stream().filter(OwnLessons::refers).count();
            var rows = topics.entrySet().stream().map(each -> new Datum.Row(each.getKey().name(), Map.of(
                    "主题", new Datum.Phrase(Words.say(each.getKey())),
                    "节数", new Datum.Number(each.getValue(), null, own.origin("lessons", Matter.LESSON))))).toList();
            return Map.of("课题", new Datum.Rows(rows), "课题数", new Datum.Number(topics.size(), null, own.origin("topics", Matter.LESSON)),
                    "转介次数", new Datum.Number(referred, null, own.origin("referred", Matter.COUNSELLING)));
        });
    }

    private List<KeptRecord> own(Matter kind, Collection<UUID> schools, Subject subject, Viewer viewer) {
        var found = new ArrayList<KeptRecord>();
        var stretch = subject.stretch();
        for (var month = YearMonth.from(stretch.from()); !month.isAfter(YearMonth.from(subject.asOf())); month = month.plusMonths(1)) {
            var filter = new RecordFilter(kind, null, null, null, month, subject.author(), false, false);
            var page = records.list(filter, 1, viewer);
            found.addAll(page.items());
            for (int next = 2; next <= page.pages(); next++) found.addAll(records.list(filter, next, viewer).items());
        }
        return found.stream().filter(kept -> kept.doneBy().equals(subject.author()) && kept.withdrawn() == null && kept.record().common().reached())
                .filter(kept -> schools.contains(kept.school().value()) && within(kept, subject)).toList();
    }

    private static boolean within(KeptRecord kept, Subject subject) {
        var day = kept.record().common().day();
        return !day.isBefore(subject.stretch().from()) && !day.isAfter(subject.stretch().until());
    }

    private static Stream<LessonTopic> topic(CareRecord record) {
        return record instanceof CareRecord.GroupSession session ? Stream.ofNullable(session.topic()) : Stream.of();
    }

    private static boolean refers(KeptRecord kept) {
        return kept.record() instanceof CareRecord.CounsellingReference reference && reference.referredTo() != null;
    }
}
