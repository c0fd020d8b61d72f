package org.nuanyang.risk.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.risk.attendance.Overview.ClassDay;
import org.nuanyang.risk.attendance.Overview.SchoolSum;
import org.nuanyang.risk.attendance.Tally;
import org.nuanyang.risk.attendance.Uncalled;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;

/** A day of the classes for those at school; a time of the schools for those above. */
record AttendancePage(
        LocalDate day, LocalDate today, List<ClassDay> classes, List<Uncalled> uncalled, Map<UUID, String> labels, AttendanceRule rule, Instant now,
        LocalDate from, List<SchoolSum> schools, boolean above, boolean setsRules, List<Org> exported, List<Tab> rooms) {
    public String ledgerUrl(Org school) {
        return "/risk/attendance.xlsx?place=" + school.id() + "&month=" + YearMonth.from(day);
    }

    public String classUrl(ClassDay line) {
        return "/classes/" + line.klass().id() + "/attendance" + (day.equals(today) ? "" : "?day=" + day);
    }

    public String label(ClassDay line) {
        return line.klass().label(day);
    }

    public String label(Uncalled child) {
        return labels.getOrDefault(child.klass(), "");
    }

    public String childUrl(Uncalled child) {
        return "/children/" + child.child() + "/attendance";
    }

    public boolean late(Uncalled child) {
        return child.late(rule, now);
    }

    public Tone tone(Uncalled child) {
        return late(child) ? Tone.BAD : Tone.WAITING;
    }

    public String state(Uncalled child) {
        return Words.say(child.tried() ? "risk.attendance.call.tried" : late(child) ? "risk.attendance.call.late" : "risk.attendance.call.now");
    }

    public String rate(Tally tally) {
        return tally.rate().map(rate -> Words.say("risk.attendance.percent", rate.toPlainString())).orElseGet(() -> Words.say("risk.attendance.none"));
    }

    public Tally total() {
        return classes.stream().map(ClassDay::tally).filter(Objects::nonNull).reduce(Tally.NONE, Tally::plus);
    }

    public long told() {
        return classes.stream().filter(line -> line.tally() != null).count();
    }
}
