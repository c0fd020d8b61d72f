package org.nuanyang.mind.circle.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.circle.Circle;
import org.nuanyang.mind.circle.Circles;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The groups that the psychology teacher leads, and a new one. */
@Controller
@RequestMapping("/mind/circles")
class CirclesController {
    private static final String NEW = "mind/circle/web/new";

    private final Circles circles;
    private final MindTabs tabs;

    CirclesController(Circles circles, MindTabs tabs) {
        this.circles = circles;
        this.tabs = tabs;
    }

    record ListPage(List<Circle> circles, List<Tab> tabs) {}

    record CircleForm(@Nullable UUID id, @Nullable UUID school, @Nullable String name, @Nullable Theme theme, @Nullable String plan) {
        Circles.Told told() {
            return new Circles.Told(id == null ? Ids.next() : id, school == null ? null : new OrgId(school), name == null ? "" : name, theme, plan == null ? "" : plan);
        }
    }

    record NewPage(List<Option> schools, CircleForm form, Problems problems) {
        public List<Option> themes() {
            return Option.all(Theme.class);
        }
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return Show.page("mind/circle/web/circles", new ListPage(circles.list(viewer), tabs.of(viewer, "/mind/circles")));
    }

    @GetMapping("/new")
    ModelAndView ask(Viewer viewer) {
        var schools = circles.schools(viewer);
        if (schools.isEmpty()) throw new NotFound();
        return Show.page(NEW, page(new CircleForm(Ids.next(), schools.getFirst().id().value(), null, null, null), Problems.NONE, viewer));
    }

    @PostMapping("/new")
    ModelAndView begin(CircleForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!Circles.mayLead(viewer)) throw new NotFound();
        var problems = Problems.of(errors);
        var told = form.told();
        if (problems.isEmpty()) for (var each : circles.begin(told, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again(NEW, page(form, problems, viewer));
        Notice.done(next, "mind.circle.begun");
        return Show.redirect("/mind/circles/" + told.id());
    }

    private NewPage page(CircleForm form, Problems problems, Viewer viewer) {
        return new NewPage(circles.schools(viewer).stream().map(school -> new Option(school.id().toString(), school.name())).toList(), form, problems);
    }
}
