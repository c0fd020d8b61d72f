package org.nuanyang.study.marks.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.marks.Marks;
import org.nuanyang.study.marks.exam.ExamId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A class in one subject, name by name: numbers and Enter, on a phone the number pad. */
@Controller
@RequestMapping("/study/marks/exams/{id}/classes/{klass}/entry")
class EntryController {
    private static final String TEMPLATE = "study/marks/web/entry";
    private static final String FIELD = "mark-";

    private final Marks marks;

    EntryController(Marks marks) {
        this.marks = marks;
    }

    @GetMapping
    ModelAndView show(@PathVariable ExamId id, @PathVariable OrgId klass, @RequestParam String subject, Viewer viewer) {
        return Show.page(TEMPLATE, new EntryPage(marks.of(id, klass, subject, viewer), Map.of(), null, "", Map.of(), Problems.NONE));
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable ExamId id, @PathVariable OrgId klass, @RequestParam String subject, @RequestParam(defaultValue = "") String full,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes next) {
        var typed = typed(form);
        var objections = marks.enter(id, klass, subject, full, why, typed, viewer);
        var sheet = marks.of(id, klass, subject, viewer);
        if (!objections.isEmpty()) return Show.again(TEMPLATE, again(sheet, typed, full, why, objections));
        Notice.done(next, "study.marks.done", sheet.klass().label(sheet.exam().on()), sheet.subject());
        return Show.redirect("/study/marks/exams/" + id + "/classes/" + klass);
    }

    private static EntryPage again(Marks.Sheet sheet, Map<ChildId, Marks.Typed> typed, String full, String why, Map<String, Refusal> objections) {
        var problems = Problems.NONE;
        for (var each : objections.entrySet()) problems = each.getKey().equals("version") ? problems.with(each.getValue()) : problems.with(each.getKey().equals("full") || each.getKey().equals("why") ? each.getKey() : FIELD + each.getKey(), each.getValue());
        return new EntryPage(sheet, typed, full, why, objections, problems);
    }

    private static Map<ChildId, Marks.Typed> typed(Map<String, String> form) {
        var typed = new LinkedHashMap<ChildId, Marks.Typed>();
        form.forEach((name, value) -> {
            if (!name.startsWith(FIELD)) return;
            try {
                var child = name.substring(FIELD.length());
                typed.put(ChildId.of(child), new Marks.Typed(value, Integer.parseInt(form.getOrDefault("version-" + child, "0"))));
            } catch (IllegalArgumentException e) {
                throw new NotFound();
            }
        });
        return typed;
    }

    /** @param full as typed; null shows what stands */
    record EntryPage(Marks.Sheet sheet, Map<ChildId, Marks.Typed> typed, @Nullable String full, String why, Map<String, Refusal> objections, Problems problems) {
        public String title() {
            return sheet.klass().label(sheet.exam().on()) + " · " + sheet.subject();
        }

        public String url() {
            return "/study/marks/exams/" + sheet.exam().id() + "/classes/" + sheet.klass().id();
        }

        public String shownFull() {
            return full == null ? sheet.full().stripTrailingZeros().toPlainString() : full;
        }

        /** A reason is asked for when full marks that stand are typed otherwise. */
        public boolean asksWhy() {
            return sheet.paper() != null && full != null && !full.strip().equals(sheet.full().stripTrailingZeros().toPlainString());
        }

        public String shown(Marks.Line line) {
            var told = typed.get(line.child());
            return told == null ? line.told().words() : told.text();
        }

        /** After a clash the one who typed has seen the other's word beside the own. */
        public String stands(Marks.Line line) {
            var told = typed.get(line.child());
            return told != null && told.version() != line.version() ? line.told().words() : "";
        }

        public @Nullable String wrong(Marks.Line line) {
            var refusal = objections.get(line.child().toString());
            return refusal == null ? null : refusal.words();
        }
    }
}
