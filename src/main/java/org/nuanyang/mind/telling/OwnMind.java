package org.nuanyang.mind.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.telling.CounselledSchools;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.mind.Heeded;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.mind.Tiers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a psychology teacher's own work: how often somebody was spoken with in confidence, how many children need attention. The paper goes
 * to others, so no number shows that is small enough to tell who. Nothing is kept of who needed attention on a past day.
 */
@Component
@Order(10)
class OwnMind implements Teller {
    private static final List<String> NAMES = List.of("留意数", "支持数", "危机数");

    private final Tiers tiers;
    private final OwnNoteSql notes;
    private final CounselledSchools counselled;
    private final Clock clock;

    OwnMind(Tiers tiers, OwnNoteSql notes, CounselledSchools counselled, Clock clock) {
        this.tiers = tiers;
        this.notes = notes;
        this.counselled = counselled;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind-own";
    }

    @Override
    public Topic topic() {
        return Topic.MIND;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return voice == Voice.PSYCHOLOGY && (kind == DocumentKind.SUMMARY || kind == DocumentKind.PLAN);
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("谈话次数", Word.Type.NUMBER, "notes"), word("谈话学生数", Word.Type.NUMBER, "children"), word("谈话情形", Word.Type.PHRASE, "how-many"),
                word("关注情形", Word.Type.PHRASE, "how-many"), word("关注学生数", Word.Type.NUMBER, "heeded"),
                word("留意数", Word.Type.NUMBER, "WATCH"), word("支持数", Word.Type.NUMBER, "SUPPORT"),
                word("危机数", Word.Type.NUMBER, "CRISIS"), word("复评情形", Word.Type.PHRASE, "review"), word("待复评数", Word.Type.NUMBER, "reviews"));
    }

    private static Word word(String name, Word.Type type, String key) {
        return new Word(name, type, say(key));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var schools = counselled.of(subject, viewer);
        return Words.inChinese(() -> {
            var data = new LinkedHashMap<String, Datum>();
            if (subject.kind() == DocumentKind.SUMMARY) tellNotes(subject, schools, data);
            if (subject.kind() == DocumentKind.SUMMARY && !subject.asOf().equals(LocalDate.now(clock))) return data;
            var heeded = tiers.list(viewer).stream().filter(each -> schools.contains(each.school().value())).toList();
            tellTiers(heeded, subject, data);
            var last = subject.kind() == DocumentKind.PLAN ? subject.stretch().until() : subject.asOf();
            var due = (int) heeded.stream().filter(each -> each.attention().reviewDue(last)).count();
            data.put("复评情形", new Datum.Phrase(due == 0 ? "无" : due < SmallCounts.LEAST ? "少" : "多"));
            SmallCounts.alone(due).ifPresent(shown -> data.put("待复评数", number(shown, null, "reviews", subject, "/mind")));
            return data;
        });
    }

    private void tellNotes(Subject subject, Collection<UUID> schools, Map<String, Datum> data) {
        var now = of(subject.stretch(), subject, schools);
        var before = subject.before() == null ? null : of(subject.before(), subject, schools);
        data.put("谈话情形", new Datum.Phrase(now.children() == 0 ? "无" : few(now) ? "少" : "多"));
        if (few(now)) return;
        boolean alone = before == null || before.notes() == 0 || few(before);
        data.put("谈话次数", number(now.notes(), alone ? null : before.notes(), "notes", subject, null));
        data.put("谈话学生数", number(now.children(), alone ? null : before.children(), "children", subject, null));
    }

    /** Also how often so few were spoken with tells of them. */
    private static boolean few(OwnNoteSql.Notes notes) {
        return SmallCounts.alone((int) notes.children()).isEmpty();
    }

    private OwnNoteSql.Notes of(Stretch stretch, Subject subject, Collection<UUID> schools) {
        return notes.of(subject.author(), schools, stretch.from(), stretch.until());
    }

    private static void tellTiers(List<Heeded> heeded, Subject subject, Map<String, Datum> data) {
        var counts = new HashMap<>(heeded.stream().collect(Collectors.groupingBy(each -> each.attention().tier(), Collectors.summingInt(_ -> 1))));
        var line = SmallCounts.line(TierCounts.TIERS.stream().map(tier -> counts.getOrDefault(tier, 0)).toList());
        data.put("关注情形", new Datum.Phrase(heeded.isEmpty() ? "无" : heeded.size() < SmallCounts.LEAST ? "少" : "多"));
        put("关注学生数", line.total(), "heeded", subject, data);
        for (int i = 0; i < NAMES.size(); i++) put(NAMES.get(i), line.parts().get(i), TierCounts.TIERS.get(i).name(), subject, data);
    }

    private static void put(String name, OptionalInt shown, String key, Subject subject, Map<String, Datum> data) {
        shown.ifPresent(value -> data.put(name, number(value, null, key, subject, "/mind")));
    }

    private static Datum.Number number(long value, @Nullable Long before, String key, Subject subject, @Nullable String url) {
        var period = url == null ? say("between", subject.stretch().from().toString(), subject.asOf().toString()) : say("on", subject.asOf().toString());
        return new Datum.Number(value, before, new Origin(say(key), period, subject.place().name(), url));
    }

    private static String say(String key, Object... args) {
        return Words.say("mind.telling." + key, args);
    }
}
