package org.nuanyang.mind.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.mind.Confided.SECRET;
import static org.nuanyang.mind.Confided.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Mode;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.Confided;
import org.nuanyang.mind.circle.Circles;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("心理课、讲座与心理咨询会")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LessonsTest {
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Lessons lessons;
    @Autowired Meetings meetings;
    @Autowired WorkLedgers ledgers;
    @Autowired Circles circles;
    @Autowired Sessions sessions;
    @Autowired CareRecords care;

    private Confided school;
    private Account hejing;

    @BeforeEach
    void meet() {
        school = Confided.in(program);
        hejing = school.counsellor();
    }

    @Test
    void areWrittenByThePsychologyTeacherAlone() {
        school.others(school.child("小满")).forEach((what, somebody) -> {
            assertThatThrownBy(() -> school.as(somebody, viewer -> lessons.hold(lecture(Ids.next(), 30), viewer))).as(what).isInstanceOf(NotFound.class);
        });
        var id = Ids.next();
        assertThat(school.refused(hejing, viewer -> lessons.hold(lecture(id, 30), viewer))).isEmpty();
        for (var what : List.of("psychology elsewhere", "subject", "administrator"))
            assertThatThrownBy(() -> school.as(school.others(school.child("小雨")).get(what), viewer -> lessons.find(id, viewer))).as(what).isInstanceOf(NotFound.class);
        assertThat(school.as(school.colleague("周敏", Role.HOMEROOM, qingxi.third.id()), viewer -> lessons.find(id, viewer)).present()).isEqualTo(30);
    }

    @Test
    void makeTheCareRecordOfThoseWhoWereThere() {
        var there = school.child("小满");
        var missing = school.child("石头");
        int onFile = school.list(hejing, viewer -> lessons.pupils(qingxi.third.id(), viewer)).size();
        var id = Ids.next();
        var told = lesson(id, onFile + 3, 2, Set.of(missing.value()));
        assertThat(school.refused(hejing, viewer -> lessons.hold(told, viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> lessons.hold(told, viewer))).as("sent twice").isEmpty();
        assertThat(school.as(hejing, viewer -> lessons.find(id, viewer)).present()).isEqualTo(onFile + 1);
        assertThat(served(there)).isTrue();
        assertThat(served(missing)).isFalse();
        assertThat(school.refused(hejing, viewer -> lessons.withdraw(id, " ", viewer))).containsKey("why");
        assertThat(school.refused(hejing, viewer -> lessons.withdraw(id, "记错了", viewer))).isEmpty();
        assertThat(served(there)).as("nor does the care record count").isFalse();
    }

    @Test
    void sentAgainWithOtherWordsAreNotTakenForKept() {
        var there = school.child("小满");
        int onFile = school.list(hejing, viewer -> lessons.pupils(qingxi.third.id(), viewer)).size();
        var id = Ids.next();
        assertThat(refused(lesson(id, onFile + 3, 2, Set.of()))).isEmpty();
        assertThat(refused(lesson(id, onFile + 3, 3, Set.of()))).containsOnlyKeys("on");
        assertThat(refused(lesson(id, onFile + 3, 2, Set.of(there.value())))).as("who was missing").containsOnlyKeys("on");
        assertThat(refused(lesson(id, onFile + 3, 2, Set.of()))).isEmpty();
        var lecture = Ids.next();
        assertThat(refused(lecture(lecture, 30))).isEmpty();
        assertThat(refused(lecture(lecture, 31))).containsOnlyKeys("on");
        var meeting = Ids.next();
        var said = new Meeting(meeting, qingxi.qingshi, TODAY, "刘志远", "何静", "商量", hejing.id(), List.of(new Meeting.Resolution(1, "问候", "周敏", null, null)));
        for (int i = 0; i < 2; i++) assertThat(school.refused(hejing, viewer -> meetings.hold(said, viewer))).isEmpty();
        var other = new Meeting(meeting, qingxi.qingshi, TODAY, "刘志远", "何静", "商量", hejing.id(), List.of());
        assertThat(school.refused(hejing, viewer -> meetings.hold(other, viewer))).containsOnlyKeys("on");
    }

    @Test
    void sayWhatIsWrong() {
        assertThat(refused(lesson(Ids.next(), 0, 0, Set.of()))).containsOnlyKeys("expected");
        assertThat(refused(lesson(Ids.next(), 40, 41, Set.of()))).containsOnlyKeys("absent");
        assertThat(refused(lesson(Ids.next(), 40, 0, Set.of(Ids.next())))).as("fewer than are ticked").containsOnlyKeys("absent");
        assertThat(refused(lecture(Ids.next(), 0))).containsOnlyKeys("listeners");
        assertThat(refused(lecture(Ids.next(), 5_000))).isEmpty();
        assertThat(refused(new Lessons.Told(Ids.next(), LessonKind.LECTURE, null, null, null, " ", "", null, null, null, Set.of(), "")))
                .containsOnlyKeys("place", "on", "topic", "givenBy", "audience", "listeners");
    }

    @Test
    void meetOnceAQuarterBetweenPrincipalAndPsychologyTeacher() {
        assertThat(List.of(Meetings.quarter(LocalDate.of(2026, 3, 31)), Meetings.quarter(LocalDate.of(2026, 4, 1)), Meetings.quarter(LocalDate.of(2026, 12, 31))))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 1));
        var id = Ids.next();
        var told = new Meeting(id, qingxi.qingshi, TODAY, "刘志远", "何静、周敏", SECRET, hejing.id(), List.of(new Meeting.Resolution(1, "晨会后问候十分钟", "周敏", TODAY.plusDays(14), null)));
        assertThat(school.refused(hejing, viewer -> meetings.hold(told, viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> meetings.hold(told, viewer))).as("sent twice").isEmpty();
        assertThat(school.list(hejing, viewer -> meetings.due(viewer).stream().map(org -> org.id()).toList())).doesNotContain(qingxi.qingshi);
        var liu = school.colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(school.as(liu, viewer -> meetings.find(id, viewer)).minutes()).isEqualTo(SECRET);
        school.others(school.child("小满")).forEach((what, somebody) -> {
            if (!what.equals("principal")) assertThatThrownBy(() -> school.as(somebody, viewer -> meetings.find(id, viewer))).as(what).isInstanceOf(NotFound.class);
        });
        school.as(liu, viewer -> {
            meetings.done(id, 1, viewer);
            return viewer;
        });
        assertThat(school.as(hejing, viewer -> meetings.find(id, viewer)).resolutions()).singleElement().satisfies(each -> assertThat(each.doneOn()).isEqualTo(TODAY));
        var early = new Meeting(Ids.next(), qingxi.qingshi, TODAY, "刘志远", "何静", "商量", hejing.id(), List.of(new Meeting.Resolution(1, "问候", "周敏", TODAY.minusDays(1), null)));
        assertThat(school.refused(hejing, viewer -> meetings.hold(early, viewer))).containsOnlyKeys("resolutions");
    }

    @Test
    void areCountedAboveTheSchoolsWithNoSmallNumberOfChildren() {
        for (var wrong : Set.of("homeroom", "helper", "file keeper", "administrator", "psychology elsewhere"))
            assertThatThrownBy(() -> school.as(school.others(school.child("小满")).get(wrong), viewer -> ledgers.of(TODAY, TODAY, viewer))).as(wrong).isInstanceOf(NotFound.class);
        var day = LocalDate.of(2025, 11, 4);
        var chenke = school.colleague("陈科", Role.COUNTY_OFFICER, qingxi.county);
        for (int i = 0; i < 4; i++) talk(school.child("孩子" + i), day);
        assertThat(line(chenke, day).children()).as("four").isEmpty();
        assertThat(line(chenke, day).sessions()).isEmpty();
        var fifth = school.child("孩子4");
        talk(fifth, day);
        talk(fifth, day);
        assertThat(line(chenke, day).children()).isEqualTo(OptionalInt.of(5));
        assertThat(line(chenke, day).sessions()).isEqualTo(OptionalInt.of(6));
        assertThat(line(chenke, day.plusDays(1)).children()).as("nought is shown").isEqualTo(OptionalInt.of(0));
    }

    @Test
    void countGroupsWithNoSmallNumberOfMembers() {
        var day = LocalDate.of(2025, 11, 5);
        var chenke = school.colleague("陈科", Role.COUNTY_OFFICER, qingxi.county);
        group(4, day);
        assertThat(line(chenke, day).members()).as("four").isEmpty();
        assertThat(line(chenke, day).circles()).isEmpty();
        group(1, day);
        assertThat(line(chenke, day).members()).as("five, of two groups").isEqualTo(OptionalInt.of(5));
        assertThat(line(chenke, day).circles()).isEqualTo(OptionalInt.of(2));
        assertThat(line(chenke, day.plusDays(1)).members()).isEqualTo(OptionalInt.of(0));
        assertThat(line(chenke, day).children()).as("nobody of them has been talked with alone").isEqualTo(OptionalInt.of(0));
    }

    private void group(int members, LocalDate day) {
        var id = Ids.next();
        assertThat(school.refused(hejing, viewer -> circles.begin(new Circles.Told(id, qingxi.qingshi, "小组" + id, Theme.RELATIONS, "玩"), viewer))).isEmpty();
        var all = new java.util.HashSet<UUID>();
        for (int i = 0; i < members; i++) {
            var child = school.child("组员" + i);
            all.add(child.value());
            school.as(hejing, viewer -> {
                circles.join(id, child, viewer);
                return viewer;
            });
        }
        assertThat(school.refused(hejing, viewer -> circles.meet(id, Ids.next(), day, 45, "玩", all, viewer))).isEmpty();
    }

    private WorkLedgers.Line line(Account reader, LocalDate day) {
        var table = school.as(reader, viewer -> ledgers.of(day, day, viewer));
        return table.lines().stream().filter(each -> each.school() != null && each.school().id().equals(qingxi.qingshi)).findFirst().orElseThrow();
    }

    private void talk(ChildId child, LocalDate day) {
        var told = new Sessions.Told(Ids.next(), null, day, 30, Mode.IN_PERSON, Set.of(Theme.OTHER), "", null, false, null);
        assertThat(school.refused(hejing, viewer -> sessions.hold(child, told, viewer))).isEmpty();
    }

    private boolean served(ChildId child) {
        return !school.list(hejing, viewer -> care.between(List.of(child), TODAY, TODAY, Set.of(Matter.LESSON), viewer)).isEmpty();
    }

    private Map<String, Refusal> refused(Lessons.Told told) {
        return school.refused(hejing, viewer -> lessons.hold(told, viewer));
    }

    private Lessons.Told lesson(UUID id, @Nullable Integer expected, @Nullable Integer absent, Set<UUID> missing) {
        return new Lessons.Told(id, LessonKind.LESSON, qingxi.third.id(), null, TODAY, "和情绪做朋友", "何静", expected, absent, null, missing, "");
    }

    private Lessons.Told lecture(UUID id, @Nullable Integer listeners) {
        return new Lessons.Told(id, LessonKind.LECTURE, qingxi.qingshi, Audience.PARENTS, TODAY, "怎样听孩子说话", "何静", null, null, listeners, Set.of(), "");
    }
}
