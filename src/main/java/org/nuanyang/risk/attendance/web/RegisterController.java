package org.nuanyang.risk.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.risk.attendance.Register;
import org.nuanyang.risk.attendance.Registers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A class on a day: all there with one press, or whoever was not by name. */
@Controller
@RequestMapping("/classes/{id}/attendance")
class RegisterController {
    private static final String TEMPLATE = "risk/attendance/web/register";
    private static final String FIELD = "mark-";

    private final Registers registers;
    private final AccountNames names;
    private final Clock clock;

    RegisterController(Registers registers, AccountNames names, Clock clock) {
        this.registers = registers;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable OrgId id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, Viewer viewer) {
        return Show.page(TEMPLATE, page(registers.of(id, day == null ? today() : day, viewer), Map.of(), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView report(
            @PathVariable OrgId id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean all, @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var marks = all ? Map.<ChildId, Mark>of() : marks(typed);
        var refused = registers.report(id, day, version, marks, viewer);
        var stands = registers.of(id, day, viewer);
        if (refused.isPresent()) return Show.again(TEMPLATE, page(stands, marks, Problems.of(refused.get()), viewer));
        long absent = stands.count(Mark::absent);
        Notice.done(next, absent == 0 ? "risk.attendance.done.all" : "risk.attendance.done", stands.klass().label(day), absent);
        return Show.redirect("/classes/" + id + "/attendance" + (day.equals(today()) ? "" : "?day=" + day));
    }

    private static Map<ChildId, Mark> marks(Map<String, String> typed) {
        var marks = new HashMap<ChildId, Mark>();
        typed.forEach((name, value) -> {
            if (!name.startsWith(FIELD)) return;
            try {
                marks.put(ChildId.of(name.substring(FIELD.length())), Mark.valueOf(value));
            } catch (IllegalArgumentException e) {
                throw new NotFound();
            }
        });
        return marks;
    }

    private RegisterPage page(Register register, Map<ChildId, Mark> typed, Problems problems, Viewer viewer) {
        var by = register.by() == null ? null : names.of(viewer.county(), List.of(register.by())).get(register.by());
        boolean opens = viewer.scope().mayIn(Act.HEED, register.klass().id());
        boolean exports = viewer.scope().mayIn(Act.EXPORT, register.klass().id());
        return new RegisterPage(register, today(), typed, by, opens, exports, clock.getZone(), problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
