package org.nuanyang.demo;

import static org.nuanyang.demo.Occurrences.said;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.record.Mode;
import org.nuanyang.common.Ids;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.Room;
import org.nuanyang.mind.counselling.RoomCalendar;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.mind.counselling.Slot;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.mind.lesson.Audience;
import org.nuanyang.mind.lesson.LessonKind;
import org.nuanyang.mind.lesson.Lessons;
import org.nuanyang.mind.lesson.Meeting;
import org.nuanyang.mind.lesson.Meetings;
import org.nuanyang.roster.ChildId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At 青石小学 何静 has spoken with 小满 and sees her again, 周敏 asks for another child, a lesson and a lecture were held, and last quarter's meeting. */
@Component
@Order(3)
class CounsellingLoad implements RoomLoad {
    private final Appointments appointments;
    private final RoomCalendar rooms;
    private final Sessions sessions;
    private final Lessons lessons;
    private final Meetings meetings;
    private final Viewers viewers;

    CounsellingLoad(Appointments appointments, RoomCalendar rooms, Sessions sessions, Lessons lessons, Meetings meetings, Viewers viewers) {
        this.appointments = appointments;
        this.rooms = rooms;
        this.sessions = sessions;
        this.lessons = lessons;
        this.meetings = meetings;
        this.viewers = viewers;
    }

    @Override
    public void tell(Stories.Laid laid, LocalDate today) {
        if (!laid.told() || laid.county().county().id() != CountyDraw.FIRST_COUNTY || laid.county().find(Cast.SCHOOL).isEmpty()) return;
        var hejing = viewer("何静");
        var school = School.qingshi().school().id();
        var xiaoman = laid.ids().get(laid.county().pupil(Cast.NAMES.get(0)));
        var shitou = laid.ids().get(laid.county().pupil(Cast.NAMES.get(1)));
        var room = new Room(Ids.next(), school, words("mind.room"));
        said(hejing, () -> Occurrences.refused(rooms.add(room, hejing)));
        talk(xiaoman, hejing, today, room);
        var zhoumin = viewer("周敏");
        said(zhoumin, () -> appointments.ask(Ids.next(), shitou, words("mind.why"), zhoumin));
        taught(hejing, school, today);
    }

    private void talk(ChildId child, Viewer hejing, LocalDate today, Room room) {
        var told = new Sessions.Told(Ids.next(), null, today.minusDays(6), 30, Mode.IN_PERSON, Set.of(Theme.LONGING, Theme.STUDY), words("mind.note"), words("mind.summary"), true, next(today, room, 0));
        said(hejing, () -> sessions.hold(child, told, hejing));
        var owed = new Sessions.Told(Ids.next(), null, weekday(today.minusDays(1), -1), 25, Mode.IN_PERSON, Set.of(Theme.EMOTION), words("mind.note2"), null, false, next(today, room, 1));
        said(hejing, () -> sessions.hold(child, owed, hejing));
    }

    private static Sessions.Next next(LocalDate today, Room room, int weeks) {
        var on = weekday(today.plusWeeks(weeks), 1);
        return new Sessions.Next(Ids.next(), new Appointments.When(new Slot(on, LocalTime.of(16, 20), LocalTime.of(16, 50)), room.id(), weeks == 0));
    }

    private void taught(Viewer hejing, OrgId school, LocalDate today) {
        var klass = hejing.scope().sight().call(() -> lessons.places(LessonKind.LESSON, hejing)).stream().filter(org -> org.parent() != null && org.parent().equals(school)).map(Org::id).findFirst();
        klass.ifPresent(id -> {
            var pupils = hejing.scope().sight().call(() -> lessons.pupils(id, hejing)).size();
            var told = new Lessons.Told(Ids.next(), LessonKind.LESSON, id, null, weekday(today.minusDays(3), -1), words("mind.lesson"), hejing.name(), Math.max(1, pupils), 0, null, Set.of(), words("mind.lesson.noted"));
            said(hejing, () -> lessons.hold(told, hejing));
        });
        var lecture = new Lessons.Told(Ids.next(), LessonKind.LECTURE, school, Audience.PARENTS, weekday(today.minusDays(12), -1), words("mind.lecture"), words("mind.lecture.by"), null, null, 64, Set.of(), "");
        said(hejing, () -> lessons.hold(lecture, hejing));
        var met = new Meeting(Ids.next(), school, today.minusDays(95), "刘志远", words("mind.meeting.present"), words("mind.meeting.minutes"), hejing.account(),
                List.of(new Meeting.Resolution(1, words("mind.meeting.what"), hejing.name(), today.minusDays(60), null)));
        said(hejing, () -> meetings.hold(met, hejing));
    }

    private static LocalDate weekday(LocalDate day, int step) {
        var on = day;
        while (on.getDayOfWeek() == DayOfWeek.SATURDAY || on.getDayOfWeek() == DayOfWeek.SUNDAY) on = on.plusDays(step);
        return on;
    }

    private Viewer viewer(String name) {
        return viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().data().staffer(name).id()).orElseThrow();
    }

    private static String words(String key) {
        return WordList.raw(key);
    }
}
