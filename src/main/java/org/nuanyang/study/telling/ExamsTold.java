package org.nuanyang.study.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.database.Rows;
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
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 考试: how many there were and in how many papers there are marks. What was written in them is told in no document; of a few no number. */
@Component
@Order(60)
class ExamsTold implements Teller {
    /** Fewer marks are not told as a number. */
    private static final int FEW = 5;

    private final JdbcClient jdbc;
    private final ToldPlaces places;

    ExamsTold(JdbcClient jdbc, ToldPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Override
    public String key() {
        return "study-exams";
    }

    @Override
    public Topic topic() {
        return Topic.STUDY;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.CLASS || voice == Voice.SCHOOL || voice == Voice.TOWNSHIP || voice == Voice.COUNTY);
    }

    @Override
    public List<Word> words() {
        return List.of(new Word("考试次数", Type.NUMBER, say("exams")), new Word("成绩科次", Type.NUMBER, say("papers")), new Word("成绩人次", Type.NUMBER, say("marks")));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var place = places.of(subject, viewer);
        return Words.inChinese(() -> {
            var now = held(place);
            var before = place.before() == null ? null : held(place.before());
            var data = new HashMap<String, Datum>();
            data.put("考试次数", number(now.exams(), before == null ? null : before.exams(), "exams", place));
            data.put("成绩科次", number(now.papers(), before == null ? null : before.papers(), "papers", place));
            if (now.marks() == 0 || now.marks() >= FEW) data.put("成绩人次", number(now.marks(), before == null || before.marks() < FEW ? null : before.marks(), "marks", place));
            return data;
        });
    }

    record Held(long exams, long papers, long marks) {}

    private Held held(ToldPlace place) {
        return jdbc.sql("""
                select count(distinct paper.exam_id) as exams, count(*) as papers, coalesce(sum(paper.sat), 0) as marks
                  from study.exam
                  join study.paper on paper.county_id = exam.county_id and paper.exam_id = exam.id and paper.sat > 0
                 where exam.county_id = (select viewer.county()) and exam.on_day between :from and :until
                   and (:schools::uuid[] is null or paper.school_id = any (:schools::uuid[])) and (:klass::uuid is null or paper.class_id = :klass::uuid)
                """).param("from", place.from()).param("until", place.until()).param("schools", Rows.textsOrNull(place.schools()))
                .param("klass", place.klass() == null ? null : place.klass().toString()).query(Held.class).single();
    }

    private static Datum number(long now, @Nullable Long before, String key, ToldPlace place) {
        return new Datum.Number(now, before == null || before == 0 ? null : before, place.origin(say(key)));
    }

    private static String say(String key) {
        return Words.say("study.telling." + key);
    }
}
