package org.nuanyang.study.telling;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 学习帮扶计划, 校外学习小组, 学困生转化 as they are kept. What should have been told and was not lowers the rate. A village group is of the school, so
 * a class tells of none. Above the schools of fewer than five children no number is told, nor what could be subtracted from it.
 */
@Component
@Order(5)
class StudyTold implements Teller {
    private final WorkedSql sql;
    private final ToldPlaces places;

    StudyTold(WorkedSql sql, ToldPlaces places) {
        this.sql = sql;
        this.places = places;
    }

    @Override
    public String key() {
        return "study-plans";
    }

    @Override
    public Topic topic() {
        return Topic.STUDY;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return (kind == DocumentKind.SUMMARY || kind == DocumentKind.BULLETIN) && !voice.own();
    }

    @Override
    public List<Word> words() {
        return List.of(word("学习计划", "plans"), word("新订学习计划", "begun"), word("应看效果", "due"), word("已看效果", "told"), new Word("看效果率", Word.Type.SHARE, say("rate")),
                word("有进步", "better"), word("村学习小组", "groups"), word("小组活动", "sessions"), word("小组到场人次", "there"), word("转化中", "turning"), word("转化有结果", "ended"), word("已转化", "turned"),
                new Word("转化率", Word.Type.SHARE, say("turned-rate")));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> told(places.of(subject, viewer), subject));
    }

    private Map<String, Datum> told(ToldPlace place, Subject subject) {
        var now = sql.of(place.schools(), place.klass(), place.from(), last(place.until(), subject.asOf()));
        var earlier = place.before() == null ? null : sql.of(place.before().schools(), place.before().klass(), place.before().from(), place.before().until());
        if (now.nothing()) return Map.of();
        boolean above = subject.voice() == Voice.TOWNSHIP || subject.voice() == Voice.COUNTY;
        var before = earlier == null || above && few(earlier) ? null : earlier;
        var data = new LinkedHashMap<String, Datum>();
        if (!above || !few(now.plans())) data.put("学习计划", number(now.plans(), before == null ? null : before.plans(), "plans", "/study/plans", place));
        if (!above || !few(now.begun())) data.put("新订学习计划", number(now.begun(), before == null ? null : before.begun(), "begun", "/study/plans", place));
        if (!above || now.plans() >= SmallCounts.LEAST && !few(now.due()) && SmallCounts.line(List.of((int) now.told(), (int) (now.due() - now.told()))).parts().getFirst().isPresent()) effects(now, before, above, place, data);
        data.put("村学习小组", number(now.groups(), null, "groups", "/study/groups", place));
        data.put("小组活动", number(now.sessions(), before == null ? null : before.sessions(), "sessions", "/study/groups", place));
        data.put("小组到场人次", number(now.there(), before == null ? null : before.there(), "there", "/study/groups", place));
        if (!above || !few(now.turning())) data.put("转化中", number(now.turning(), null, "turning", "/study/turning", place));
        if (!above || SmallCounts.line(List.of((int) now.turned(), (int) (now.ended() - now.turned()))).parts().getFirst().isPresent() && !few(now.ended())) turned(now, before, place, data);
        if (place.klass() != null) data.keySet().removeAll(List.of("村学习小组", "小组活动", "小组到场人次"));
        return data;
    }

    private static void effects(WorkedSql.Worked now, WorkedSql.@Nullable Worked before, boolean above, ToldPlace place, Map<String, Datum> data) {
        data.put("应看效果", number(now.due(), before == null ? null : before.due(), "due", "/study/plans", place));
        data.put("已看效果", number(now.told(), before == null ? null : before.told(), "told", "/study/plans", place));
        data.put("看效果率", share(now.told(), now.due(), before == null ? null : share(before.told(), before.due(), null, "rate", place), "rate", place));
        if (!above || !few(now.better()) && !few(now.told() - now.better())) data.put("有进步", number(now.better(), null, "better", "/study/plans", place));
    }

    private static void turned(WorkedSql.Worked now, WorkedSql.@Nullable Worked before, ToldPlace place, Map<String, Datum> data) {
        data.put("转化有结果", number(now.ended(), before == null ? null : before.ended(), "ended", "/study/turning", place));
        data.put("已转化", number(now.turned(), before == null ? null : before.turned(), "turned", "/study/turning", place));
        data.put("转化率", share(now.turned(), now.ended(), before == null ? null : share(before.turned(), before.ended(), null, "turned-rate", place), "turned-rate", place));
    }

    private static boolean few(WorkedSql.Worked worked) {
        return few(worked.plans()) || few(worked.begun()) || few(worked.due()) || few(worked.told()) || few(worked.due() - worked.told()) || few(worked.turned()) || few(worked.ended()) || few(worked.ended() - worked.turned());
    }

    private static boolean few(long count) {
        return SmallCounts.alone((int) count).isEmpty();
    }

    private static LocalDate last(LocalDate until, LocalDate asOf) {
        return asOf.isBefore(until) ? asOf : until;
    }

    private static Word word(String name, String meaning) {
        return new Word(name, Word.Type.NUMBER, say(meaning));
    }

    private static Datum.Number number(long value, @Nullable Long before, String meaning, String url, ToldPlace place) {
        var origin = place.origin(say(meaning));
        return new Datum.Number(value, before, new Origin(origin.definition(), origin.period(), origin.scope(), url));
    }

    private static Datum.Share share(long part, long whole, Datum.@Nullable Share before, String meaning, ToldPlace place) {
        return new Datum.Share(part, whole, before, place.origin(say(meaning)));
    }

    private static String say(String key) {
        return Words.inChinese(() -> Words.say("study.telling." + key));
    }
}
