package org.nuanyang.protection.consent.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.ConsentCount;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentTexts;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 告知与同意, class by class: who is missing, and what came back written down in one go. */
@Controller
class ClassesController {
    private final Consents consents;
    private final ConsentTexts texts;
    private final Orgs orgs;

    ClassesController(Consents consents, ConsentTexts texts, Orgs orgs) {
        this.consents = consents;
        this.texts = texts;
        this.orgs = orgs;
    }

    @GetMapping("/consents")
    ModelAndView overview(@RequestParam(defaultValue = "") String school, Viewer viewer) {
        var reachable = orgs.reachable(viewer, Act.OPEN);
        var schools = reachable.stream().filter(org -> org.kind().hasClasses()).toList();
        var chosen = school.isEmpty() ? schools.stream().findFirst() : schools.stream().filter(org -> org.id().toString().equals(school)).findFirst();
        if (!school.isEmpty() && chosen.isEmpty()) throw new NotFound();
        var classes = chosen.map(org -> orgs.classesOf(org.id())).orElseGet(() -> reachable.stream().filter(org -> org.kind() == Org.Kind.CLASS).toList());
        if (classes.isEmpty() && schools.isEmpty() && !texts.mayWrite(viewer)) throw new NotFound();
        Map<UUID, Map<ConsentPurpose, ConsentCount>> counts = consents.counts(classes.stream().map(Org::id).toList(), viewer).stream()
                .collect(Collectors.groupingBy(ConsentCount::klass, Collectors.toMap(ConsentCount::purpose, Function.identity())));
        var rows = classes.stream().map(klass -> new OverviewPage.Row(klass, klass.label(orgs.today()), counts.getOrDefault(klass.id().value(), Map.of()))).toList();
        return Show.page("protection/consent/web/overview", new OverviewPage(rows, schools.stream().map(org -> new Option(org.id().toString(), org.name())).toList(),
                chosen.map(org -> org.id().toString()).orElse(""), texts.mayWrite(viewer)));
    }

    @GetMapping("/consents/classes/{klass}")
    ModelAndView show(
            @PathVariable OrgId klass, @RequestParam(defaultValue = "PHOTO") ConsentPurpose purpose, @RequestParam(defaultValue = "false") boolean all, Viewer viewer) {
        var form = new ClassForm(Map.of("on", orgs.today().toString()));
        return Show.page("protection/consent/web/class", page(klass, purpose, all, form, Problems.NONE, viewer));
    }

    @PostMapping("/consents/classes/{klass}")
    ModelAndView record(
            @PathVariable OrgId klass, @RequestParam ConsentPurpose purpose, @RequestParam Map<String, String> sent, Viewer viewer, RedirectAttributes next) {
        if (!viewer.scope().mayIn(Act.AMEND, klass)) throw new NotFound();
        var form = new ClassForm(sent);
        var problems = form.missing();
        var written = new Consents.Batch(0, List.of());
        if (problems.isEmpty()) {
            written = consents.recordAll(klass, purpose, form.told(purpose), viewer);
            for (var refused : written.objections()) problems = problems.with(refused);
        }
        if (!problems.isEmpty()) return Show.again("protection/consent/web/class", page(klass, purpose, false, form, problems, viewer));
        Notice.done(next, "protection.consent.written", written.written(), Words.say(purpose));
        return Show.redirect("/consents/classes/" + klass + "?purpose=" + purpose.name());
    }

    private ClassPage page(OrgId klass, ConsentPurpose purpose, boolean all, ClassForm form, Problems problems, Viewer viewer) {
        var lines = consents.ofClass(klass, purpose, viewer);
        return new ClassPage(klass.toString(), orgs.find(klass).map(org -> org.label(orgs.today())).orElse(""), purpose, lines,
                viewer.scope().mayIn(Act.AMEND, klass), all, form, problems);
    }
}
