package org.nuanyang.roster.going.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.TransferId;
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.roster.Transfers;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 到校确认: children handed over by other schools, until somebody says that they have come and into which class. */
@Controller
@RequestMapping("/transfers/arrivals")
class ArrivalsController {
    private static final String TEMPLATE = "roster/going/web/arrivals";

    private final Transfers transfers;
    private final Orgs orgs;

    ArrivalsController(Transfers transfers, Orgs orgs) {
        this.transfers = transfers;
        this.orgs = orgs;
    }

    public record Form(
            @Nullable Set<String> child,
            @BindParam("class") @Nullable String klass,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {

        Set<TransferId> children() {
            return child == null ? Set.of() : child.stream().map(TransferId::of).collect(Collectors.toSet());
        }

        OrgId into() {
            return OrgId.of(Objects.requireNonNull(klass));
        }

        Problems missing(Problems problems) {
            var all = problems;
            if (children().isEmpty()) all = all.with("child", Refusal.of("roster.arrival.nobody"));
            if (klass == null || klass.isBlank()) all = all.with("class", Refusal.of("roster.class.choose"));
            if (on == null && all.of("on") == null) all = all.with("on", Refusal.of("roster.going.day-missing"));
            return all;
        }
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        return Show.page(TEMPLATE, page(new Form(null, null, orgs.today()), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView confirm(@ModelAttribute Form form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty())
            for (var refusal : transfers.arrive(form.children(), form.into(), Objects.requireNonNull(form.on()), viewer)) problems = problems.with(refusal);
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(form, problems, viewer));
        Notice.done(next, "roster.arrival.done", form.children().size(), orgs.find(form.into()).map(org -> org.label(orgs.today())).orElse(""));
        return Show.redirect(transfers.arrivals(viewer).isEmpty() ? "/transfers" : "/transfers/arrivals");
    }

    private ArrivalsPage page(Form form, Problems problems, Viewer viewer) {
        var waiting = transfers.arrivals(viewer);
        var schools = waiting.stream().map(TransferRequest::toSchool).distinct().toList();
        var classes = schools.stream().flatMap(school -> orgs.classesOf(school).stream().map(klass -> new Option(
                klass.id().toString(),
                schools.size() == 1 ? klass.label(orgs.today())
                        : orgs.find(school).orElseThrow().name() + " " + klass.label(orgs.today())))).toList();
        var chosen = form.child() == null ? Set.<String>of() : form.child();
        return new ArrivalsPage(waiting, classes, form, chosen, problems);
    }

    public record ArrivalsPage(List<TransferRequest> waiting, List<Option> classes, Form form, Set<String> chosen, Problems problems) {
        public boolean several() {
            return waiting.stream().map(TransferRequest::toSchool).distinct().count() > 1;
        }
    }
}
