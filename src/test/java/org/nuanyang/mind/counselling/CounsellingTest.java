package org.nuanyang.mind.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.mind.Confided.SECRET;
import static org.nuanyang.mind.Confided.TODAY;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import org.nuanyang.mind.Custody;
import org.nuanyang.mind.counselling.talk.Session;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.mind.counselling.talk.Summaries;
import org.nuanyang.mind.counselling.talk.SummaryState;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.notices.Messages;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("心理咨询")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CounsellingTest {
    private static final List<String> KEPT = List.of("mind.appointment", "mind.asking", "mind.session");
    private static final Set<String> AROUND = Set.of("principal", "homeroom", "helper");

    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Appointments appointments;
    @Autowired RoomCalendar calendar;
    @Autowired Sessions sessions;
    @Autowired Summaries summaries;
    @Autowired Custody custody;
    @Autowired Roster roster;
    @Autowired Transfers transfers;
    @Autowired CareRecords care;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Confided school;
    private Account hejing;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Confided.in(program);
        hejing = school.counsellor();
        xiaoman = school.child("小满");
    }

    @Test
    void areSeenByNobodyButWhoKeepsThem() {
        var appointment = set(xiaoman, at(9, null), hejing);
        var session = held(xiaoman, null, null);
        school.others(xiaoman).forEach((what, somebody) -> {
            for (var table : KEPT) assertThat(rows(table, somebody)).as("%s %s", what, table).isZero();
            assertThatThrownBy(() -> school.as(somebody, viewer -> appointments.find(appointment, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> sessions.find(session, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> summaries.write(session, 0, "x", viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> sessions.hold(xiaoman, told(Ids.next(), null, "x", null), viewer))).as(what).isInstanceOf(NotFound.class);
        });
        var colleague = school.counsellor();
        for (var table : KEPT) assertThat(rows(table, colleague)).as("another psychology teacher of the school: %s", table).isZero();
        assertThatThrownBy(() -> school.as(colleague, viewer -> sessions.find(session, viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(colleague, viewer -> appointments.find(appointment, viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void areAskedForAroundTheChildWithoutSayingWhyToOthers() {
        var zhoumin = school.colleague("周敏", Role.HOMEROOM, qingxi.third.id());
        var id = Ids.next();
        assertThat(school.refused(zhoumin, viewer -> appointments.ask(id, xiaoman, SECRET, viewer))).isEmpty();
        assertThat(school.refused(zhoumin, viewer -> appointments.ask(id, xiaoman, SECRET, viewer))).as("sent twice").isEmpty();
        var asked = school.as(hejing, viewer -> appointments.find(id, viewer));
        assertThat(asked.state()).isEqualTo(AppointmentState.ASKED);
        Optional<String> why = school.as(hejing, viewer -> appointments.why(asked, viewer));
        assertThat(why).hasValue(SECRET);
        assertThat(school.list(hejing, viewer -> messages.of(viewer, 1).items())).anySatisfy(message -> assertThat(message.sentence()).contains("小满").doesNotContain(SECRET));
        school.others(xiaoman).forEach((what, somebody) -> assertThat(rows("mind.asking", somebody)).as(what).isZero());
        assertThat(school.refused(hejing, viewer -> appointments.settle(id, 1, new Appointments.When(at(9, null).slot(), null, true), viewer))).isEmpty();
        var liu = school.colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(school.as(liu, viewer -> appointments.find(id, viewer)).slot()).as("told when").isNotNull();
        assertThat(rows("mind.asking", liu)).as("never why").isZero();
        assertThat(school.list(zhoumin, viewer -> messages.of(viewer, 1).items())).anySatisfy(message -> assertThat(message.sentence()).contains("小满", "09:00"));
        for (var wrong : List.of("subject", "file keeper", "county", "psychology elsewhere"))
            assertThatThrownBy(() -> school.as(school.others(xiaoman).get(wrong), viewer -> appointments.ask(Ids.next(), xiaoman, "", viewer))).as(wrong).isInstanceOf(NotFound.class);
    }

    @Test
    void takeARoomOnceAndATeacherOnce() throws Exception {
        var room = room();
        set(xiaoman, at(9, room), hejing);
        var shitou = school.child("石头");
        assertThat(refusedSet(shitou, at(9, null), hejing)).as("the teacher").containsOnlyKeys("from");
        var colleague = school.counsellor();
        assertThat(refusedSet(shitou, new Appointments.When(new Slot(TODAY, LocalTime.of(9, 29), LocalTime.of(9, 40)), room, false), colleague)).as("the last minute").containsOnlyKeys("from");
        set(shitou, new Appointments.When(new Slot(TODAY, LocalTime.of(9, 30), LocalTime.of(10, 0)), room, false), colleague);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var third = school.counsellor();
            Callable<Boolean> one = () -> refusedSet(xiaoman, at(14, room), hejing).isEmpty();
            Callable<Boolean> other = () -> refusedSet(shitou, at(14, room), third).isEmpty();
            var both = pool.invokeAll(List.of(one, other));
            assertThat(both.get(0).get() ^ both.get(1).get()).as("one of two at once").isTrue();
        }
    }

    @Test
    void showTakenTimesAndNoNames() {
        var room = room();
        set(xiaoman, at(11, room), hejing);
        for (var who : List.of(school.colleague("四年级班主任", Role.HOMEROOM, qingxi.fourth.id()), school.counsellor())) {
            var week = school.as(who, viewer -> calendar.week(qingxi.qingshi, TODAY, viewer));
            assertThat(week.at(TODAY, room)).singleElement().satisfies(taken -> assertThat(taken.appointment()).isNull());
        }
        assertThat(school.as(hejing, viewer -> calendar.week(qingxi.qingshi, TODAY, viewer)).at(TODAY, room)).singleElement().satisfies(taken -> assertThat(taken.appointment()).isNotNull());
        for (var wrong : List.of("file keeper", "county", "psychology elsewhere", "subject"))
            assertThatThrownBy(() -> school.as(school.others(xiaoman).get(wrong), viewer -> calendar.week(qingxi.qingshi, TODAY, viewer))).as(wrong).isInstanceOf(NotFound.class);
    }

    @Test
    void areWrittenOnceWithTheNoteTheCareRecordAndTheNextTime() {
        var appointment = set(xiaoman, at(8, null), hejing);
        var id = Ids.next();
        var next = new Sessions.Next(Ids.next(), new Appointments.When(new Slot(TODAY.plusDays(7), LocalTime.of(8, 0), LocalTime.of(8, 30)), null, false));
        var told = new Sessions.Told(id, appointment, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.LONGING, Theme.SELF_HARM), SECRET, "周末前多问一句", true, next);
        assertThat(school.refused(hejing, viewer -> sessions.hold(xiaoman, told, viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> sessions.hold(xiaoman, told, viewer))).as("sent twice").isEmpty();
        assertThat(school.read(xiaoman, hejing)).singleElement().satisfies(note -> assertThat(note.text()).isEqualTo(SECRET));
        assertThat(school.as(hejing, viewer -> appointments.find(appointment, viewer)).state()).isEqualTo(AppointmentState.KEPT);
        assertThat(school.as(hejing, viewer -> sessions.find(id, viewer)).themes()).containsExactlyInAnyOrder(Theme.LONGING, Theme.SELF_HARM);
        var zhoumin = school.colleague("周敏", Role.HOMEROOM, qingxi.third.id());
        assertThat(school.list(zhoumin, viewer -> care.between(List.of(xiaoman), TODAY, TODAY, Set.of(Matter.COUNSELLING), viewer))).hasSize(1);
        var nothing = new Sessions.Told(Ids.next(), appointment, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.OTHER), "", null, false, null);
        assertThat(school.refused(hejing, viewer -> sessions.hold(xiaoman, nothing, viewer))).as("a second talk of one appointment").containsKey("on");
        var clash = new Sessions.Told(Ids.next(), null, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.OTHER), "别的", null, false, new Sessions.Next(Ids.next(), next.when()));
        assertThat(school.refused(hejing, viewer -> sessions.hold(xiaoman, clash, viewer))).containsKey("nextFrom");
        assertThat(school.read(xiaoman, hejing)).as("nothing of it is kept").hasSize(1);
    }

    @Test
    void tellThoseAroundTheChildTheSummaryAndNothingElse() {
        var session = held(xiaoman, SECRET, null);
        assertThat(school.list(hejing, sessions::owed)).extracting(Session::id).contains(session);
        school.others(xiaoman).forEach((what, somebody) -> assertThat(rows("mind.summary", somebody)).as(what).isZero());
        assertThat(school.refused(hejing, viewer -> summaries.write(session, 0, " ", viewer))).containsKey("summary");
        assertThat(school.refused(hejing, viewer -> summaries.write(session, 0, "周末前多问一句", viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> summaries.write(session, 0, "另一句", viewer))).as("from an old page").containsKey("summary");
        assertThat(school.list(hejing, sessions::owed)).extracting(Session::id).doesNotContain(session);
        school.others(xiaoman).forEach((what, somebody) -> assertThat(rows("mind.summary", somebody) > 0).as(what).isEqualTo(AROUND.contains(what)));
        var other = held(xiaoman, null, "");
        assertThat(school.as(hejing, viewer -> sessions.find(other, viewer)).summary()).as("nothing to tell").isEqualTo(SummaryState.NONE);
    }

    @Test
    void goWithTheFolderToTheNewKeeper() {
        var past = set(xiaoman, at(8, null), hejing);
        var session = held(xiaoman, SECRET, null, past);
        var coming = set(xiaoman, at(15, null), hejing);
        var colleague = school.counsellor();
        var folder = school.as(hejing, custody::mine).getFirst().id();
        assertThat(school.refused(hejing, viewer -> custody.give(Set.of(folder), colleague.id(), qingxi.qingshi, "调岗", viewer))).isEmpty();
        assertThat(school.as(colleague, viewer -> sessions.find(session, viewer)).by()).isEqualTo(hejing.id());
        assertThat(school.as(colleague, viewer -> appointments.find(past, viewer)).state()).isEqualTo(AppointmentState.KEPT);
        assertThat(school.as(colleague, viewer -> appointments.find(coming, viewer)).state()).as("to be set anew").isEqualTo(AppointmentState.ASKED);
        assertThatThrownBy(() -> school.as(hejing, viewer -> sessions.find(session, viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(hejing, viewer -> appointments.find(past, viewer))).isInstanceOf(NotFound.class);
        assertThat(rows("mind.session", school.colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi))).isZero();
    }

    @Test
    void fallToTheOthersWhenTheTeacherHasGone() {
        var coming = set(xiaoman, at(15, null), hejing);
        var colleague = school.counsellor();
        assertThatThrownBy(() -> school.as(colleague, viewer -> appointments.find(coming, viewer))).isInstanceOf(NotFound.class);
        school.leaves(hejing);
        assertThat(school.as(colleague, viewer -> appointments.find(coming, viewer)).kept()).isTrue();
        assertThat(school.refused(colleague, viewer -> appointments.cancel(coming, 1, AppointmentEnd.TEACHER_AWAY, "", viewer))).isEmpty();
    }

    @Test
    void endWhenTheChildGoesToAnotherSchool() {
        var coming = set(xiaoman, at(16, null), hejing);
        moves(xiaoman);
        assertThat(rows("mind.appointment", hejing)).as("no more of whom is not here").isZero();
        assertThat(state(coming)).isEqualTo("CANCELLED MOVED_AWAY");
    }

    @Test
    void areMovedMissedAndCancelledWithAReason() {
        var id = set(xiaoman, at(13, null), hejing);
        assertThat(school.refused(hejing, viewer -> appointments.settle(id, 1, at(17, null), viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> appointments.settle(id, 1, at(18, null), viewer))).as("from an old page").containsKey("version");
        assertThat(school.refused(hejing, viewer -> appointments.cancel(id, 2, null, "", viewer))).containsKey("ended");
        assertThat(school.refused(hejing, viewer -> appointments.cancel(id, 2, AppointmentEnd.OTHER, " ", viewer))).containsKey("words");
        assertThat(school.refused(hejing, viewer -> appointments.cancel(id, 2, AppointmentEnd.CLASS, "", viewer))).isEmpty();
        var missed = set(xiaoman, at(17, null), hejing);
        assertThat(school.refused(hejing, viewer -> appointments.missed(missed, 1, viewer))).isEmpty();
        var later = set(xiaoman, new Appointments.When(new Slot(TODAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(9, 30)), null, false), hejing);
        assertThat(school.refused(hejing, viewer -> appointments.missed(later, 1, viewer))).as("tomorrow's").containsKey("version");
        assertThat(refusedSet(xiaoman, new Appointments.When(new Slot(TODAY.minusDays(1), LocalTime.of(9, 0), LocalTime.of(9, 30)), null, false), hejing)).containsOnlyKeys("on");
        assertThat(refusedSet(xiaoman, new Appointments.When(new Slot(TODAY, LocalTime.of(9, 0), LocalTime.of(13, 1)), null, false), hejing)).as("241 minutes").containsOnlyKeys("minutes");
    }

    @Test
    void sentAgainWithOtherWordsAreNotTakenForKept() {
        var zhoumin = school.colleague("周敏", Role.HOMEROOM, qingxi.third.id());
        var asked = Ids.next();
        assertThat(school.refused(zhoumin, viewer -> appointments.ask(asked, xiaoman, "不说话", viewer))).isEmpty();
        assertThat(school.refused(zhoumin, viewer -> appointments.ask(asked, xiaoman, "不说话，也不吃饭", viewer))).containsOnlyKeys("why");
        var set = set(xiaoman, at(9, null), hejing);
        assertThat(school.refused(hejing, viewer -> appointments.set(set, xiaoman, at(9, null), viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> appointments.set(set, xiaoman, at(10, null), viewer))).containsOnlyKeys("on");
        var id = held(xiaoman, SECRET, null);
        assertThat(again(told(id, null, SECRET, null))).isEmpty();
        for (var other : List.of(told(id, null, SECRET + "，还有", null), told(id, null, "", null), told(id, null, SECRET, "周末前多问一句"), told(id, set, SECRET, null),
                new Sessions.Told(id, null, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.SELF_HARM), SECRET, null, false, null),
                new Sessions.Told(id, null, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.LONGING), SECRET, null, true, null))) assertThat(again(other)).containsOnlyKeys("on");
        assertThat(school.read(xiaoman, hejing)).singleElement().satisfies(note -> assertThat(note.text()).isEqualTo(SECRET));
        var unwritten = held(school.child("石头"), null, null);
        assertThat(school.as(hejing, viewer -> sessions.find(unwritten, viewer)).note()).isNull();
    }

    private Map<String, Refusal> again(Sessions.Told told) {
        return school.refused(hejing, viewer -> sessions.hold(xiaoman, told, viewer));
    }

    @Test
    void ofWhichASummaryIsReadAreNotSaidToTellNothing() {
        var session = held(xiaoman, null, "周末前多问一句");
        assertThat(school.refused(hejing, viewer -> summaries.decline(session, viewer))).containsOnlyKeys("summary");
        assertThat(school.as(hejing, viewer -> sessions.find(session, viewer)).summary()).isEqualTo(SummaryState.WRITTEN);
    }

    @Test
    void areLoggedAtTheSchoolWithoutTheChild() {
        var appointment = set(xiaoman, at(9, null), hejing);
        school.refused(hejing, viewer -> appointments.settle(appointment, 1, at(10, null), viewer));
        held(xiaoman, null, "周末前多问一句", appointment);
        var other = set(xiaoman, at(11, null), hejing);
        school.refused(hejing, viewer -> appointments.cancel(other, 1, AppointmentEnd.CLASS, "", viewer));
        var log = school.owner().sql("select action || ' ' || entry::text from audit.entry as entry where account_id = :by and (action like 'appointment.%' or action like 'counselling%')")
                .param("by", hejing.id().value()).query(String.class).list();
        assertThat(log).hasSize(6).allMatch(line -> line.contains(qingxi.qingshi.toString())).noneMatch(line -> line.contains(xiaoman.toString()) || line.contains(appointment.toString()));
    }

    private static Appointments.When at(int hour, @Nullable UUID room) {
        return new Appointments.When(new Slot(TODAY, LocalTime.of(hour, 0), LocalTime.of(hour, 30)), room, false);
    }

    private UUID room() {
        var room = new Room(Ids.next(), qingxi.qingshi, "辅导室" + Ids.next().toString().substring(24));
        school.owner().sql("update mind.room set closed_on = :on where county_id = 990101 and school_id = :school").param("on", TODAY).param("school", qingxi.qingshi.value()).update();
        Optional<Refusal> refused = school.as(hejing, viewer -> calendar.add(room, viewer));
        assertThat(refused).isEmpty();
        return room.id();
    }

    private UUID set(ChildId child, Appointments.When when, Account by) {
        var id = Ids.next();
        assertThat(school.refused(by, viewer -> appointments.set(id, child, when, viewer))).isEmpty();
        return id;
    }

    private Map<String, Refusal> refusedSet(ChildId child, Appointments.When when, Account by) {
        return school.refused(by, viewer -> appointments.set(Ids.next(), child, when, viewer));
    }

    private static Sessions.Told told(UUID id, @Nullable UUID appointment, @Nullable String note, @Nullable String summary) {
        return new Sessions.Told(id, appointment, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.LONGING), note == null ? "" : note, summary, false, null);
    }

    private UUID held(ChildId child, @Nullable String note, @Nullable String summary) {
        return held(child, note, summary, null);
    }

    private UUID held(ChildId child, @Nullable String note, @Nullable String summary, @Nullable UUID appointment) {
        var id = Ids.next();
        assertThat(school.refused(hejing, viewer -> sessions.hold(child, told(id, appointment, note, summary), viewer))).isEmpty();
        return id;
    }

    private void moves(ChildId child) {
        var keeper = school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        var there = school.colleague("方婷", Role.FILE_KEEPER, qingxi.hewan);
        school.as(keeper, viewer -> transfers.offer(List.of(roster.open(child, viewer)), qingxi.hewan, "", null, viewer));
        var offer = school.as(keeper, viewer -> transfers.transfersFor(viewer).stream().filter(each -> child.equals(each.child())).findFirst().orElseThrow().id());
        school.as(there, viewer -> transfers.accept(offer, viewer));
    }

    private String state(UUID appointment) {
        return school.owner().sql("select state || ' ' || ended from mind.appointment where county_id = 990101 and id = :id").param("id", appointment).query(String.class).single();
    }

    private long rows(String table, Account reader) {
        return school.as(reader, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from " + table + " where child_id = :child").param("child", xiaoman.value()).query(Long.class).single()));
    }
}
