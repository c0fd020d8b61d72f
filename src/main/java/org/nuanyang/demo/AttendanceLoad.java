package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.risk.attendance.Registers;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** The last weeks of the attendance of two classes, told by those who lead them; today's is left to whoever tries the demo. */
@Component
class AttendanceLoad {
    private static final List<String> TEACHERS = List.of("zhoumin", "wangxiaoyan");
    private static final int DAYS = 45;
    private static final double ILL = 0.02;

    private final Registers registers;
    private final SchoolCalendar calendar;
    private final Viewers viewers;

    AttendanceLoad(Registers registers, SchoolCalendar calendar, Viewers viewers) {
        this.registers = registers;
        this.calendar = calendar;
        this.viewers = viewers;
    }

    void tell(Stories.Laid laid, LocalDate today) {
        var county = laid.county().county().id();
        for (var staffer : laid.county().staff()) {
            if (!TEACHERS.contains(staffer.login())) continue;
            var teacher = viewers.find(county, staffer.id()).orElseThrow();
            for (var duty : staffer.duties()) {
                if (duty.role() != Role.HOMEROOM || laid.county().pupils().stream().noneMatch(pupil -> pupil.klass().equals(duty.org()))) continue;
                for (var day : calendar.teachingDays(county, null, today.minusDays(DAYS), today.minusDays(1))) teacher.scope().sight().run(() -> report(duty.org(), day, laid, teacher));
            }
        }
    }

    private void report(OrgId klass, LocalDate day, Stories.Laid laid, Viewer teacher) {
        var register = registers.of(klass, day, teacher);
        if (!register.teaches() || register.lines().isEmpty()) return;
        var dice = new Dice(day.toEpochDay()).fork(klass.toString());
        var known = told(klass, day, laid);
        var marks = new HashMap<ChildId, Mark>();
        for (int i = 0; i < register.lines().size(); i++)
            if (dice.chance(ILL) && !known.containsKey(register.lines().get(i).child())) marks.put(register.lines().get(i).child(), Mark.ILLNESS);
        known.forEach((child, mark) -> {
            if (register.lines().stream().anyMatch(line -> line.child().equals(child)) && mark != Mark.PRESENT) marks.put(child, mark);
        });
        registers.report(klass, day, register.version(), marks, teacher).ifPresent(refusal -> {
            throw new IllegalStateException("the demo's attendance could not be told: " + refusal.words());
        });
    }

    /** What the stories say of that day; there on all other days. */
    private static Map<ChildId, Mark> told(OrgId klass, LocalDate day, Stories.Laid laid) {
        var told = new HashMap<ChildId, Mark>();
        laid.byPupil().forEach((pupil, hidden) -> {
            if (pupil.klass().equals(klass)) told.put(laid.ids().get(pupil), Mark.valueOf(hidden.course().absences().getOrDefault(day, Mark.PRESENT.name())));
        });
        return told;
    }
}
