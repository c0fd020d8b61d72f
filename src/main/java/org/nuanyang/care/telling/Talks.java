package org.nuanyang.care.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What was talked of most, how the children were, who wrote it down and when. */
@Component
@Order(15)
class Talks extends CareTeller {
    private static final List<String> PLACES = List.of("一", "二", "三");

    private final TellingSql sql;
    private final ToldPlaces places;

    Talks(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-talks", Topic.CARE, places, transactions);
        this.sql = sql;
        this.places = places;
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<>(List.of(
                new Word("记录条数", Type.NUMBER, "联系上、未撤回的关爱记录有几条；一条写了几名学生也算一条"),
                new Word("记录人", Type.NUMBER, "这些记录里的事由几个人做"),
                new Word("补录", Type.NUMBER, "其中过了所属的一期才补录的"),
                new Word("补录占比", Type.SHARE, "补录的占全部记录的多少"),
                new Word("话题数", Type.NUMBER, "说得出名次的话题有几个，至多 3 个；不足五条记录的不写"),
                new Word("未联系上", Type.NUMBER, "试过而没有联系上的次数，不算完成"),
                new Word("情绪记录", Type.NUMBER, "记下了学生情绪的人次；只在班级和学校的文稿里"),
                new Word("情绪低落", Type.NUMBER, "其中低落、焦虑或烦躁的人次；不足五人次的不写")));
        for (var place : PLACES) {
            words.add(new Word("话题" + place, Type.PHRASE, "谈得第" + place + "多的话题"));
            words.add(new Word("话题" + place + "次", Type.NUMBER, "谈得第" + place + "多的话题在几条记录里"));
        }
        return words;
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        var sums = sql.sums(place);
        if (sums.records() == 0 && sums.attempts() == 0) return data;
        var before = place.before() == null ? null : sql.sums(place.before());
        data.put("记录条数", number(sums.records(), before == null ? null : before.records(), "联系上、未撤回的关爱记录条数。一条记录写了几名学生也算一条。", place));
        data.put("记录人", number(sums.writers(), before == null ? null : before.writers(), "这些关爱记录里的事由几个人做。", place));
        data.put("补录", number(sums.late(), before == null ? null : before.late(), "联系上、未撤回的关爱记录中，过了所属的一期才录入的条数。", place));
        data.put("补录占比", new Datum.Share(sums.late(), sums.records(), null, place.origin("分子：补录的关爱记录条数。分母：联系上、未撤回的关爱记录条数。")));
        data.put("未联系上", number(sums.attempts(), before == null ? null : before.attempts(), "试过而没有联系上的次数，留作尝试，不算完成。", place));
        topics(place, data);
        if (near(subject) && places.may(subject, Act.CARE, viewer)) moods(place, data);
        return data;
    }

    /** No topic of a few: a paper goes further than to those who may read what is written. */
    private void topics(ToldPlace place, Map<String, Datum> data) {
        int at = 0;
        for (var topic : sql.topics(place, PLACES.size()).entrySet()) {
            if (topic.getValue() < SmallCounts.LEAST) break;
            data.put("话题" + PLACES.get(at), new Datum.Phrase(TopicChip.words(topic.getKey())));
            data.put("话题" + PLACES.get(at) + "次", number(topic.getValue(), null, "写明了这个话题的关爱记录条数。", place));
            at++;
        }
        data.put("话题数", number(at, null, "写得最多的话题，至多三个。", place));
    }

    private void moods(ToldPlace place, Map<String, Datum> data) {
        var moods = sql.moods(place);
        long all = moods.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) return;
        long low = moods.entrySet().stream().filter(each -> each.getKey().low()).mapToLong(Map.Entry::getValue).sum();
        data.put("情绪记录", number(all, null, "关爱记录里记下了学生情绪的人次。", place));
        SmallCounts.alone(Math.toIntExact(low)).ifPresent(shown -> data.put("情绪低落", number(shown, null, "关爱记录里情绪记为低落、焦虑或烦躁的人次；是记录人所见，不是诊断。", place)));
    }

    private static Datum number(long value, @Nullable Long before, String definition, ToldPlace place) {
        return new Datum.Number(value, before, place.origin(definition));
    }
}
