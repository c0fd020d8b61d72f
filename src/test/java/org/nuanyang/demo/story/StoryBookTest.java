package org.nuanyang.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.PastRecords.Past;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.RoughDate;

@DisplayName("二十个已知的经过")
class StoryBookTest {
    private static final LocalDate CRISIS = LocalDate.of(2026, 6, 18);
    private static final ChildId CHILD = new ChildId(UUID.randomUUID());
    private static final TreeSet<LocalDate> TAUGHT = LocalDate.of(2025, 9, 1).datesUntil(LocalDate.of(2026, 7, 4))
            .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void tellsTwentyOfWhichSomeLeaveNothingAndSomeAreHarmless() {
        var all = StoryBook.all();
        assertThat(all).hasSize(20).extracting(Story::name).doesNotHaveDuplicates();
        assertThat(all).filteredOn(Story::harmless).extracting(Story::name).containsExactlyInAnyOrder("exam-fear", "new-phone", "chickenpox");
        assertThat(all).filteredOn(story -> story.shows().isEmpty()).extracting(Story::name).containsExactlyInAnyOrder("scratches", "pond", "always-fine");
        assertThat(all).allSatisfy(story -> assertThat(story.events()).allMatch(event -> event.day() < 0));
    }

    @Test @DisplayName("电话越来越少：改成十天一次、二十五天一次，然后没有")
    void letsTheCallsBecomeRarerAndStop() {
        var written = written("father-fades", weekly(Matter.FAMILY_CALL, null));
        var calls = written.stream().map(past -> past.record().common().day()).filter(day -> !day.isBefore(CRISIS.minusDays(150))).toList();
        assertThat(calls).startsWith(CRISIS.minusDays(150), CRISIS.minusDays(140)).contains(CRISIS.minusDays(100), CRISIS.minusDays(75));
        assertThat(calls.stream().filter(day -> day.isAfter(CRISIS.minusDays(75)) && day.isBefore(CRISIS))
                .filter(day -> written.stream().anyMatch(past -> past.record().common().day().equals(day) && past.record().matter() == Matter.FAMILY_CALL))).isEmpty();
    }

    @Test
    void leavesWhatWasWrittenBeforeItBegan() {
        var ordinary = weekly(Matter.TALK, Mood.LOW);
        var before = ordinary.stream().filter(past -> past.record().common().day().isBefore(CRISIS.minusDays(45))).toList();
        assertThat(written("low-in-three-of-four", ordinary)).startsWith(before.toArray(Past[]::new));
    }

    @Test @DisplayName("四次谈心三次低落，平常的谈心不抢在前面")
    void putsItsTalksInThePlaceOfThoseOfTheWeek() {
        var moods = written("low-in-three-of-four", weekly(Matter.TALK, Mood.LOW)).stream().map(Past::record).filter(record -> !record.common().day().isBefore(CRISIS.minusDays(34)))
                .filter(record -> record.common().day().isBefore(CRISIS)).map(record -> record.common().moods().get(CHILD)).toList();
        assertThat(moods).containsSubsequence(Mood.LOW, Mood.ANXIOUS, Mood.CALM, Mood.LOW);
        assertThat(moods.stream().filter(Mood::low)).as("an ordinary talk notes nothing low meanwhile").hasSize(3);
    }

    @Test
    void writesNothingAfterTheCareStops() {
        var written = written("helper-left", weekly(Matter.TALK, Mood.CALM));
        assertThat(written).extracting(past -> past.record().common().day()).noneMatch(day -> !day.isBefore(CRISIS.minusDays(84)) && !day.isAfter(CRISIS));
    }

    @Test
    void tellsTheFileOnItsDay() {
        var filed = new Course(StoryBook.named("seventy-four-with-three"), CRISIS, TAUGHT).filed();
        assertThat(filed).containsOnlyKeys(CRISIS.minusDays(90));
        var told = filed.get(CRISIS.minusDays(90));
        assertThat(told.<RoughDate>get(Fact.GUARDIAN_BIRTH).orElseThrow().from().plusYears(74)).isBetween(CRISIS.minusDays(140), CRISIS.minusDays(90));
    }

    @Test
    void isAwayOnTeachingDaysOnly() {
        var absences = new Course(StoryBook.named("mondays"), CRISIS, TAUGHT).absences();
        assertThat(absences).hasSize(10).containsValue("UNKNOWN");
        assertThat(TAUGHT).containsAll(absences.keySet());
    }

    private static List<Past> written(String story, List<Past> ordinary) {
        var written = new Written(new Course(StoryBook.named(story), CRISIS, TAUGHT), CHILD, new OrgId(UUID.randomUUID()), new OrgId(UUID.randomUUID()), new AccountId(UUID.randomUUID()),
                words -> words, _ -> RecordId.next());
        return written.instead(ordinary, CRISIS.plusDays(10));
    }

    /** Every Wednesday of the year. */
    private static List<Past> weekly(Matter matter, Mood mood) {
        var past = new ArrayList<Past>();
        for (var day : TAUGHT) {
            if (day.getDayOfWeek() != DayOfWeek.WEDNESDAY || day.isAfter(CRISIS)) continue;
            var common = new Common(RecordId.next(), List.of(CHILD), day, LocalTime.NOON, 10, Mode.IN_PERSON, true, null, matter == Matter.TALK ? Set.of() : Set.of(Party.FATHER),
                    mood == null ? Map.of() : Map.of(CHILD, mood), Set.of(), Set.of(), Set.of(), null, null, List.of());
            past.add(new Past(CareRecord.of(matter, common, Map.of()), new OrgId(UUID.randomUUID()), null, new AccountId(UUID.randomUUID()), day.atTime(17, 0).toInstant(ZoneOffset.UTC), false, CRISIS));
        }
        return past;
    }
}
