package org.nuanyang.care.diary;

import static org.nuanyang.common.Words.say;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordCut;
import org.nuanyang.care.record.RecordWords;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.RoughDate;
import org.springframework.stereotype.Component;

/** The records of care on the timeline; of others' records those whose care the viewer may follow. */
@Component
class RecordsGrowth implements GrowthSource {
    private static final int ALL = 10_000;
    /** Records stand before what else happened on their day. */
    private static final String PREFIX = "1-";
    private static final UUID LOWEST = new UUID(0, 0);

    private final CareRecords records;
    private final AccountNames names;

    RecordsGrowth(CareRecords records, AccountNames names) {
        this.records = records;
        this.names = names;
    }

    @Override
    public Set<GrowthKind> kinds() {
        return EnumSet.range(GrowthKind.DIARY, GrowthKind.CARE);
    }

    @Override
    public List<Entry> of(ChildFile file, Viewer viewer) {
        return after(Place.TOP, kinds(), ALL, file, viewer);
    }

    @Override
    public List<Entry> after(Place place, Set<GrowthKind> kinds, int atMost, ChildFile file, Viewer viewer) {
        return after(place, kinds, atMost, file.id(), viewer);
    }

    /** The same for those who may not open the file: what they have written themselves. */
    List<Entry> after(Place place, Set<GrowthKind> kinds, int atMost, ChildId child, Viewer viewer) {
        var matters = Arrays.stream(Matter.values()).filter(matter -> kinds.contains(kind(matter))).toList();
        if (matters.isEmpty()) return List.of();
        var found = records.before(child, cut(place), matters.size() == Matter.values().length ? List.of() : matters, atMost, viewer);
        var writers = names.of(viewer.county(), people(found));
        return found.stream().map(kept -> entry(kept, writers)).toList();
    }

    static GrowthKind kind(Matter matter) {
        return switch (matter) {
            case DIARY -> GrowthKind.DIARY;
            case SPEAK, TALK -> GrowthKind.TALK;
            case HOME_VISIT -> GrowthKind.HOME_VISIT;
            case CARER_CALL, FAMILY_CALL -> GrowthKind.CALL;
            case LETTER -> GrowthKind.LETTER;
            case SEMINAR, STUDY_GROUP, CLASS_MEETING, LESSON, PARENT_MEETING -> GrowthKind.TOGETHER;
            case TERM_REPORT, FESTIVAL, BIRTHDAY, COUNSELLING, TUTORING, LIFE_CARE, GIFT, SAFETY_NOTICE -> GrowthKind.CARE;
        };
    }

    private static RecordCut cut(Place place) {
        if (place.equals(Place.TOP)) return RecordCut.NOW;
        return place.key().matches(PREFIX + "[0-9a-f-]{36}") ? new RecordCut(place.day(), UUID.fromString(place.key().substring(PREFIX.length())))
                : new RecordCut(place.day(), LOWEST);
    }

    private static Entry entry(KeptRecord kept, Map<AccountId, String> writers) {
        var record = kept.record();
        var what = say("care.diary.entry", say(record.matter()), writers.getOrDefault(kept.doneBy(), ""));
        var state = kept.withdrawn() != null ? say("care.record.mark.withdrawn") : !record.common().reached() ? say("care.record.mark.attempted") : kept.late() ? say("care.record.mark.late") : "";
        var words = state.isEmpty() ? what : say("care.diary.entry-state", what, state);
        var excerpt = kept.withdrawn() != null ? "" : RecordWords.excerpt(kept);
        return new Entry(RoughDate.of(record.common().day()), kind(record.matter()), excerpt.isEmpty() ? words : say("care.diary.entry-text", words, excerpt), kept.url(), PREFIX + kept.id());
    }

    private static Collection<AccountId> people(List<KeptRecord> found) {
        return found.stream().map(KeptRecord::doneBy).collect(Collectors.toSet());
    }
}
