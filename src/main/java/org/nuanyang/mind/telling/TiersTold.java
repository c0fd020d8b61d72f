package org.nuanyang.mind.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
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
import org.nuanyang.mind.Heeded;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.mind.Tiers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * To how many children attention is due today. A paper goes further than its author sees: of a few it tells no number. A school's is read
 * by its file keeper too, who may not know of them at all, so it tells nothing.
 */
@Component
@Order(30)
class TiersTold implements Teller {
    private static final Map<Tier, String> NAMES = Map.of(Tier.WATCH, "关注级", Tier.SUPPORT, "支持级", Tier.CRISIS, "危机级");

    private final Tiers tiers;
    private final TierCounts counts;
    private final ToldPlaces places;
    private final Clock clock;

    TiersTold(Tiers tiers, TierCounts counts, ToldPlaces places, Clock clock) {
        this.tiers = tiers;
        this.counts = counts;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind-tiers";
    }

    @Override
    public Topic topic() {
        return Topic.MIND;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.CLASS || voice == Voice.TOWNSHIP || voice == Voice.COUNTY);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("心理关注", Type.NUMBER, "列入心理关注的学生；人数少的不写数目"),
                new Word("少数", Type.PHRASE, "有学生列入心理关注，人数少，不写数目；没有或可以写数目时是空的"),
                new Word("关注级", Type.NUMBER, "其中列入关注的"),
                new Word("支持级", Type.NUMBER, "其中列入支持的"),
                new Word("危机级", Type.NUMBER, "其中列入危机的"));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> told(places.of(subject, viewer), subject, viewer));
    }

    /** Nothing is kept of how many there were on a past day. */
    private Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        if (!subject.asOf().equals(LocalDate.now(clock))) return Map.of();
        var line = line(place, subject, viewer);
        if (line == null) return Map.of();
        var data = new HashMap<String, Datum>();
        line.total().ifPresent(total -> data.put("心理关注", number(total, "今天列入心理关注（关注、支持、危机）的在校学生。", place)));
        data.put("少数", new Datum.Phrase(line.total().isEmpty() ? "少数" : ""));
        for (int i = 0; i < TierCounts.TIERS.size(); i++) {
            var name = Objects.requireNonNull(NAMES.get(TierCounts.TIERS.get(i)));
            line.parts().get(i).ifPresent(value -> data.put(name, number(value, "今天列入心理关注、属于这一等级的在校学生。", place)));
        }
        return data;
    }

    private SmallCounts.@Nullable Line line(ToldPlace place, Subject subject, Viewer viewer) {
        if (places.may(subject, Act.HEED, viewer)) {
            var here = tiers.list(viewer).stream().filter(heeded -> within(heeded, place)).collect(Collectors.groupingBy(each -> each.attention().tier(), Collectors.counting()));
            return SmallCounts.line(TierCounts.TIERS.stream().map(tier -> here.getOrDefault(tier, 0L).intValue()).toList());
        }
        if (!TierCounts.mayRead(viewer)) return null;
        var counted = counts.of(viewer);
        var schools = counted.schools().stream().map(school -> school.id().value()).collect(Collectors.toSet());
        return place.schools() == null || schools.equals(place.schools()) ? counted.table().totals() : null;
    }

    private static boolean within(Heeded heeded, ToldPlace place) {
        if (place.klass() != null) return heeded.klass() != null && heeded.klass().value().equals(place.klass());
        return place.schools() == null || place.schools().contains(heeded.school().value());
    }

    private static Datum number(int value, String definition, ToldPlace place) {
        return new Datum.Number(value, null, place.origin(definition));
    }
}
