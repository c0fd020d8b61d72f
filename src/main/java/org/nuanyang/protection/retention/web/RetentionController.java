package org.nuanyang.protection.retention.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.protection.retention.Erasure;
import org.nuanyang.protection.retention.Retention;
import org.nuanyang.protection.retention.RetentionTimer;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 保存期限: decided, reviewed, and the erasure ordered; an order names the number of files, so that nobody presses it by chance. */
@Controller
@RequestMapping("/retention")
class RetentionController {
    private final Retention retention;
    private final Orgs orgs;
    private final AccountNames names;
    private final ObjectProvider<RetentionTimer> timers;

    RetentionController(Retention retention, Orgs orgs, AccountNames names, ObjectProvider<RetentionTimer> timers) {
        this.retention = retention;
        this.orgs = orgs;
        this.names = names;
        this.timers = timers;
    }

    public record OrderPage(long due, int years, Problems problems) {}

    /** @param by who ordered it, by name */
    public record ErasurePage(Erasure erasure, String by, List<SchoolLine> lines) {}

    public record SchoolLine(String school, int year, int erased) {}

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Show.page("protection/retention/web/retention", page(page, null, Problems.NONE, viewer));
    }

    @PostMapping("/rule")
    ModelAndView decide(@RequestParam(defaultValue = "") String years, @RequestParam(defaultValue = "") String days, Viewer viewer, RedirectAttributes next) {
        retention.rule(viewer);
        var problems = Problems.NONE;
        if (!years.strip().matches("\\d{1,3}")) problems = problems.with("years", Refusal.of("protection.retention.number-needed", years));
        if (!days.strip().matches("\\d{1,3}")) problems = problems.with("days", Refusal.of("protection.retention.number-needed", days));
        if (problems.isEmpty()) for (var refused : retention.decide(Integer.parseInt(years.strip()), Integer.parseInt(days.strip()), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("protection/retention/web/retention", page(1, new String[] {years, days}, problems, viewer));
        Notice.done(next, "protection.retention.decided", Integer.parseInt(years.strip()), Integer.parseInt(days.strip()));
        return Show.redirect("/retention");
    }

    @GetMapping("/order")
    ModelAndView ask(Viewer viewer) {
        return Show.page("protection/retention/web/order", new OrderPage(retention.orderable(viewer), retention.rule(viewer).fileYears(), Problems.NONE));
    }

    @PostMapping("/erasures")
    ModelAndView order(@RequestParam(defaultValue = "") String number, Viewer viewer, RedirectAttributes next) {
        var due = retention.orderable(viewer);
        var ordered = number.strip().matches("\\d{1,6}") ? retention.order(Long.parseLong(number.strip()), viewer) : new Retention.Ordered(null, Refusal.of("protection.retention.number-missing", due));
        if (ordered.refusal() != null)
            return Show.again("protection/retention/web/order", new OrderPage(due, retention.rule(viewer).fileYears(), Problems.NONE.with("number", ordered.refusal())));
        Notice.done(next, "protection.erasure.ordered");
        return Show.redirect("/retention/erasures/" + ordered.id());
    }

    @GetMapping("/erasures/{id}")
    ModelAndView erasure(@PathVariable UUID id, Viewer viewer) {
        var erasure = retention.erasure(id, viewer);
        var schools = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(org -> org.id().value(), org -> org.name()));
        var lines = retention.bySchool(id, viewer).stream().map(line -> new SchoolLine(schools.getOrDefault(line.school(), ""), line.year(), line.erased())).toList();
        return Show.page("protection/retention/web/erasure", new ErasurePage(erasure, names.of(viewer.county(), List.of(erasure.by())).getOrDefault(erasure.by(), ""), lines));
    }

    private RetentionPage page(int number, String @Nullable [] typed, Problems problems, Viewer viewer) {
        var rule = retention.rule(viewer);
        var schools = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(org -> org.id().value(), org -> org.name()));
        var kept = timers.stream().sorted(Comparator.comparingInt(RetentionTimer::order)).map(timer -> timer.of(viewer.county())).toList();
        return new RetentionPage(rule, typed == null ? rule.fileYears() : typed[0], typed == null ? rule.answerDays() : typed[1], retention.due(number, viewer), schools, retention.erasures(viewer), kept, problems);
    }
}
