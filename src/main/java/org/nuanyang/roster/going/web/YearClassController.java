package org.nuanyang.roster.going.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.going.NewYear;
import org.nuanyang.roster.going.YearChoice;
import org.nuanyang.roster.going.YearPlan;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of a class does not simply go up: decided beforehand, pupil by pupil. */
@Controller
@RequestMapping("/schools/{schoolId}/new-year/{year}/classes/{classId}")
class YearClassController {
    private static final String TEMPLATE = "roster/going/web/year-class";

    private final NewYear newYear;

    YearClassController(NewYear newYear) {
        this.newYear = newYear;
    }

    public record YearClassPage(YearPlan plan, Org klass, List<NewYear.Pupil> pupils, String seen, Problems problems) {
        public String backUrl() {
            return "/schools/" + plan.school().id() + "/new-year/" + plan.year().starts();
        }

        public String url() {
            return backUrl() + "/classes/" + klass.id();
        }

        public String label() {
            return klass.label(plan.effective().minusDays(1));
        }

        public boolean ends() {
            return klass.classYear().hasLeft(plan.effective());
        }

        public List<Option> choices() {
            return Option.all(YearChoice.Instead.class);
        }

        public @Nullable String chosen(NewYear.Pupil pupil) {
            return pupil.choice() == null ? null : pupil.choice().name();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable OrgId schoolId, @PathVariable int year, @PathVariable OrgId classId, Viewer viewer) {
        return Show.page(TEMPLATE, page(schoolId, year, classId, null, null, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable OrgId schoolId, @PathVariable int year, @PathVariable OrgId classId, @RequestParam Map<String, String> typed,
            Viewer viewer, RedirectAttributes next) {
        var seen = typed.getOrDefault("seen", "");
        var told = new ArrayList<NewYear.Pupil>();
        var choices = new ArrayList<YearChoice>();
        var problems = Problems.NONE;
        for (var pupil : newYear.pupils(schoolId, classId, NewYearController.schoolYear(year), viewer)) {
            var kind = kind(typed.get("choice." + pupil.id()));
            var reason = typed.getOrDefault("reason." + pupil.id(), "").strip();
            told.add(new NewYear.Pupil(pupil.id(), pupil.name(), kind, reason));
            if (kind == null) continue;
            if (reason.isEmpty() && kind != YearChoice.Instead.REPEATS) {
                problems = problems.with("reason." + pupil.id(), Refusal.of("roster.year.reason-missing", pupil.name()));
            }
            if (reason.length() > 200) problems = problems.with("reason." + pupil.id(), Refusal.of("roster.offer.note-long"));
            choices.add(new YearChoice(pupil.id(), kind, reason));
        }
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(schoolId, year, classId, told, seen, problems, viewer));
        var refused = newYear.choose(schoolId, classId, NewYearController.schoolYear(year), choices, seen, viewer);
        if (refused.isPresent()) return Show.again(TEMPLATE, page(schoolId, year, classId, null, null, Problems.of(refused.get()), viewer));
        Notice.done(next, "roster.year.chosen", choices.size());
        return Show.redirect("/schools/" + schoolId + "/new-year/" + year);
    }

    private YearClassPage page(
            OrgId school, int year, OrgId classId, @Nullable List<NewYear.Pupil> told, @Nullable String seen, Problems problems, Viewer viewer) {
        var plan = newYear.plan(school, NewYearController.schoolYear(year), viewer);
        var klass = plan.classes().stream().map(YearPlan.ClassPlan::klass).filter(org -> org.id().equals(classId)).findFirst().orElseThrow(NotFound::new);
        if (plan.done() != null) throw new NotFound();
        var now = newYear.pupils(school, classId, plan.year(), viewer);
        return new YearClassPage(plan, klass, told == null ? now : told, seen == null ? NewYear.mark(now) : seen, problems);
    }

    private static YearChoice.@Nullable Instead kind(@Nullable String text) {
        for (var kind : YearChoice.Instead.values()) if (kind.name().equals(text)) return kind;
        return null;
    }
}
