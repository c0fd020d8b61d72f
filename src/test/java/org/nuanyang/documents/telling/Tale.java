package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Word.Type;

/** A teller of files in 青石小学, whose data a test lays. */
record Tale(Map<String, Datum> data) implements Teller {
    static final List<Word> WORDS = List.of(
            new Word("应建档", Type.NUMBER, "在册的留守儿童"),
            new Word("已建档", Type.NUMBER, "其中有档案的"),
            new Word("未建档", Type.NUMBER, "其中还没有档案的"),
            new Word("建档率", Type.SHARE, "已建档占应建档"),
            new Word("负责人", Type.PHRASE, "谁管档案"),
            new Word("普查日", Type.DAY, "哪天普查"),
            new Word("班级", Type.ROWS, "缺档案的班", List.of(new Word("班", Type.PHRASE, "班级名"), new Word("缺", Type.NUMBER, "缺几份"), new Word("率", Type.SHARE, "建档率"))));

    static final Origin ORIGIN = new Origin("在册留守儿童数", "2026年春", "青石小学", "/children");
    private static final Org QINGSHI = new Org(new OrgId(new UUID(1, 7)), 990101, null, Org.Kind.SCHOOL, "青石小学", null, Set.of(), null, null, null);

    static Tale of(Map<String, Datum> data) {
        return new Tale(data);
    }

    /** So many files of so many, and as many as that in the stretch before; −1 where none was kept. */
    static Tale files(long filed, long due, long filedBefore, long dueBefore) {
        var before = dueBefore < 0 ? null : new Datum.Share(filedBefore, dueBefore, null, ORIGIN);
        return new Tale(Map.of("应建档", number(due), "已建档", new Datum.Number(filed, dueBefore < 0 ? null : filedBefore, ORIGIN), "未建档", number(due - filed),
                "建档率", new Datum.Share(filed, due, before, ORIGIN)));
    }

    Tale with(String name, Datum datum) {
        var more = new LinkedHashMap<>(data);
        more.put(name, datum);
        return new Tale(more);
    }

    /** Classes that lack so many files: 三（1）班 2. */
    Tale classes(Object... namesAndMissing) {
        var rows = new java.util.ArrayList<Datum.Row>();
        for (var i = 0; i < namesAndMissing.length; i += 2) {
            long missing = (Integer) namesAndMissing[i + 1];
            rows.add(new Datum.Row("k" + i, Map.of("班", new Datum.Phrase((String) namesAndMissing[i]), "缺", number(missing), "率", new Datum.Share(8 - missing, 8, null, ORIGIN))));
        }
        return with("班级", new Datum.Rows(rows));
    }

    static Datum.Number number(long value) {
        return new Datum.Number(value, null, ORIGIN);
    }

    static Subject subject(DocumentKind kind, Voice voice, Org place, LocalDate from) {
        return new Subject(kind, voice, place, new AccountId(new UUID(1, 1)), new Stretch(Stretch.Kind.TERM, from, from.plusMonths(5), "2026年春季学期"),
                new Stretch(Stretch.Kind.TERM, from.minusMonths(6), from.minusMonths(1), "上学期"), LocalDate.of(2026, 6, 30));
    }

    static Subject subject() {
        return subject(DocumentKind.SUMMARY, Voice.SCHOOL, QINGSHI, LocalDate.of(2026, 2, 1));
    }

    Telling told(String text, Subject subject) {
        var reading = Template.read(text, words());
        if (!reading.sound()) throw new AssertionError(reading.problems());
        return Composer.compose(reading.template(), this, subject, tell(subject, null));
    }

    Telling told(String text) {
        return told(text, subject());
    }

    @Override
    public String key() {
        return "test-files";
    }

    @Override
    public Topic topic() {
        return Topic.SURVEY;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return true;
    }

    @Override
    public List<Word> words() {
        return WORDS;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, @Nullable Viewer viewer) {
        return data;
    }
}
