package org.nuanyang.risk.attendance.web;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the county says about attendance. */
@Controller
@RequestMapping("/risk/attendance/rules")
class RulesController {
    private static final String TEMPLATE = "risk/attendance/web/rules";

    private final AttendanceRules rules;

    RulesController(AttendanceRules rules) {
        this.rules = rules;
    }

    record RuleForm(
            int version, @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime reportBy, @Nullable Integer callMinutes, @Nullable Integer daysInRow, @Nullable Integer daysInMonth,
            @Nullable Integer visitDays, @Nullable Integer persuadeDays, @Nullable Integer letterDays, @Nullable Integer answerDays) {
        static RuleForm of(AttendanceRule rule) {
            return new RuleForm(rule.version(), rule.reportBy(), rule.callMinutes(), rule.daysInRow(), rule.daysInMonth(), rule.visitDays(), rule.persuadeDays(), rule.letterDays(), rule.answerDays());
        }

        Problems missing(Problems problems) {
            var more = problems;
            for (var field : fields().entrySet())
                if (field.getValue() == null && more.of(field.getKey()) == null) more = more.with(field.getKey(), Refusal.of("risk.attendance.rule.missing"));
            return more;
        }

        private java.util.Map<String, @Nullable Object> fields() {
            var fields = new java.util.LinkedHashMap<String, @Nullable Object>();
            fields.put("reportBy", reportBy);
            fields.put("callMinutes", callMinutes);
            fields.put("daysInRow", daysInRow);
            fields.put("daysInMonth", daysInMonth);
            fields.put("visitDays", visitDays);
            fields.put("persuadeDays", persuadeDays);
            fields.put("letterDays", letterDays);
            fields.put("answerDays", answerDays);
            return fields;
        }

        AttendanceRule told() {
            return new AttendanceRule(version, reportBy, callMinutes, daysInRow, daysInMonth, visitDays, persuadeDays, letterDays, answerDays);
        }
    }

    record RulesPage(RuleForm form, Problems problems) {}

    @GetMapping
    ModelAndView show(Viewer viewer) {
        if (!AttendanceRules.maySet(viewer)) throw new NotFound();
        return Show.page(TEMPLATE, new RulesPage(RuleForm.of(rules.now()), Problems.NONE));
    }

    @PostMapping
    ModelAndView set(RuleForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!AttendanceRules.maySet(viewer)) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var each : rules.set(form.told(), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new RulesPage(form, problems));
        Notice.done(next, "risk.attendance.rule.done");
        return Show.redirect("/risk/attendance");
    }
}
