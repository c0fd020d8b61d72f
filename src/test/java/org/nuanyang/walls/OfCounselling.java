package org.nuanyang.walls;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.Mode;
import org.nuanyang.common.Ids;
import org.nuanyang.mind.circle.Circles;
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

/** What a psychology teacher has: a room, an appointment of the own, one that is asked for, a talk with a word to others, a lecture, a meeting. */
record OfCounselling(Spot spot, Doors doors, Things things, ChildId child) {
    private static final LocalDate TODAY = Qingxi.TODAY;

    void laid() {
        var room = new Room(Ids.next(), spot.school(), "辅导室" + spot.place().ordinal());
        var asked = Ids.next();
        as(spot.homeroom(), by -> {
            must(doors.get(Appointments.class).ask(asked, child, "常一个人" + spot.mark(), by).isEmpty());
            return by;
        });
        as(spot.counsellor(), by -> {
            must(doors.get(RoomCalendar.class).add(room, by).isEmpty());
            var set = Ids.next();
            var when = new Appointments.When(new Slot(TODAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(9, 30)), room.id(), false);
            must(doors.get(Appointments.class).set(set, child, when, by).isEmpty());
            var session = Ids.next();
            var told = new Sessions.Told(session, null, TODAY, 30, Mode.IN_PERSON, Set.of(Theme.LONGING), "想家" + spot.mark(), "多问一句" + spot.mark(), false, null);
            must(doors.get(Sessions.class).hold(child, told, by).isEmpty());
            var lesson = Ids.next();
            var held = new Lessons.Told(lesson, LessonKind.LECTURE, spot.school(), Audience.PARENTS, TODAY, "听孩子说话" + spot.mark(), "何静", null, null, 40, Set.of(), "");
            must(doors.get(Lessons.class).hold(held, by).isEmpty());
            var meeting = new Meeting(Ids.next(), spot.school(), TODAY, "刘校长", "何静", "商量" + spot.mark(), by.account(), List.of(new Meeting.Resolution(1, "每周一小时", "何静", null, null)));
            must(doors.get(Meetings.class).hold(meeting, by).isEmpty());
            var circle = Ids.next();
            must(doors.get(Circles.class).begin(new Circles.Told(circle, spot.school(), "小组" + spot.mark(), Theme.RELATIONS, "四次" + spot.mark()), by).isEmpty());
            doors.get(Circles.class).join(circle, child, by);
            things.with("circle", circle).with("appointment", set).with("asked", asked).with("room", room.id()).with("talk", session).with("lesson", lesson).with("meeting", meeting.id());
            return by;
        });
    }

    private static void must(boolean done) {
        if (!done) throw new AssertionError("refused");
    }

    private <R> void as(Account account, Function<Viewer, R> work) {
        doors.as(spot.county(), account, work);
    }
}
