package org.nuanyang.risk.attendance.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.risk.attendance.Register;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * A class on a day, name by name.
 *
 * @param typed what was chosen before it was refused; empty shows what stands
 * @param by who told of it last
 * @param opens whether a name leads to the child's own attendance
 * @param exports whether the month's ledger may be taken out
 */
record RegisterPage(Register register, LocalDate today, Map<ChildId, Mark> typed, @Nullable String by, boolean opens, boolean exports, ZoneId zone, Problems problems) {
    public String title() {
        return Words.say("risk.attendance.of", register.klass().label(register.day()));
    }

    public String url() {
        return "/classes/" + register.klass().id() + "/attendance";
    }

    public String ledgerUrl() {
        return "/risk/attendance.xlsx?place=" + register.klass().id() + "&month=" + YearMonth.from(register.day());
    }

    public String childUrl(Register.Line line) {
        return "/children/" + line.child() + "/attendance";
    }

    public Mark mark(Register.Line line) {
        return typed.getOrDefault(line.child(), line.mark());
    }

    public List<Option> marks() {
        return Option.all(Mark.class);
    }

    public boolean mayTell() {
        return register.teaches() && !register.day().isAfter(today) && !register.lines().isEmpty();
    }

    /** 周敏 08:12 已报：应到 34 人，缺勤 1 人. */
    public String state() {
        if (!register.teaches()) return Words.say("risk.attendance.no-school", register.day().toString());
        if (register.day().isAfter(today)) return Words.say("risk.attendance.ahead", register.day().toString());
        if (register.lines().isEmpty()) return Words.say("risk.attendance.nobody", register.day().toString());
        var at = register.at();
        if (at == null) return Words.say("risk.attendance.untold", register.lines().size());
        long absent = register.count(Mark::absent);
        return Words.say("risk.attendance.told", by == null ? "" : by, at.atZone(zone).toLocalTime().withSecond(0).withNano(0).toString(), register.lines().size(), absent);
    }
}
