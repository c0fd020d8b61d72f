package org.nuanyang.mind.screening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scales;
import org.nuanyang.mind.screening.Candidate;
import org.nuanyang.mind.screening.HelpLines;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.mind.screening.Watches;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sittings of the psychology teacher's schools, and a new one. */
@Controller
@RequestMapping("/mind/sittings")
class SittingsController {
    private static final String NEW = "mind/screening/web/new";
    private static final int USUAL_HOURS = 2;

    private final Sittings sittings;
    private final Scales scales;
    private final HelpLines lines;
    private final Watches watches;
    private final AccountNames names;
    private final Orgs orgs;
    private final MindTabs tabs;
    private final Clock clock;

    SittingsController(Sittings sittings, Scales scales, HelpLines lines, Watches watches, AccountNames names, Orgs orgs, MindTabs tabs, Clock clock) {
        this.sittings = sittings;
        this.scales = scales;
        this.lines = lines;
        this.watches = watches;
        this.names = names;
        this.orgs = orgs;
        this.tabs = tabs;
        this.clock = clock;
    }

    record ListPage(List<Sittings.Listed> sittings, Map<OrgId, String> places, Instant now, Clock clock, List<Tab> tabs) {
        public String place(Sittings.Listed each) {
            return places.getOrDefault(each.sitting().klass() == null ? each.sitting().school() : each.sitting().klass(), "");
        }

        public String state(Sittings.Listed each) {
            return Words.say(each.sitting().over(now) ? "mind.sitting.over" : each.sitting().early(now) ? "mind.sitting.early" : "mind.sitting.open");
        }

        public String day(Sittings.Listed each) {
            return LocalDateTime.ofInstant(each.sitting().opensAt(), clock.getZone()).toLocalDate().toString();
        }
    }

    /** @param scale and {@code candidates} are there once class and scale are chosen */
    record NewPage(SittingForm form, List<Option> classes, List<Option> scaleOptions, @Nullable Scale scale, List<Candidate> candidates, List<Option> people, Problems problems) {
        public boolean chosen(Candidate candidate) {
            return candidate.maySit() && (form.child() == null ? !candidate.refused() : form.chosen().contains(candidate.child()));
        }

        public long may() {
            return candidates.stream().filter(Candidate::maySit).count();
        }

        public String time(@Nullable LocalDateTime at) {
            return at == null ? "" : at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
        }

        public String bar(Candidate candidate) {
            return switch (candidate.bar()) {
                case NONE -> !candidate.decides() || scale == null || scale.who() != Scale.Who.CHILD ? "" : Words.say(candidate.refused() ? "mind.bar.decides-refused" : "mind.bar.decides");
                case TOO_YOUNG, TOO_OLD -> Words.say("mind.bar." + candidate.bar(), candidate.age() == null ? 0 : candidate.age(), scale == null ? 0 : scale.fromAge(), scale == null ? 0 : scale.toAge());
                case NO_CONSENT, REFUSED, REFUSED_ITSELF, NO_BIRTHDAY -> Words.say("mind.bar." + candidate.bar());
            };
        }
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        var found = sittings.list(viewer);
        var today = orgs.today();
        var places = sittings.classes(viewer).stream().collect(Collectors.toMap(Org::id, org -> org.label(today)));
        return Show.page("mind/screening/web/sittings", new ListPage(found, places, clock.instant(), clock, tabs.of(viewer, "/mind/sittings")));
    }

    @GetMapping("/new")
    ModelAndView ask(@RequestParam(required = false) @Nullable UUID place, @RequestParam(defaultValue = "") String scale, Viewer viewer) {
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        var found = scales.find(scale, viewer).map(Scales.Offered::scale);
        var title = found.map(each -> each.who() == Scale.Who.CHILD ? Words.say("mind.sitting.title.usual") : each.label()).orElse("");
        var form = new SittingForm(SittingId.next().value(), place, scale, title, now, now.plusHours(USUAL_HOURS), Words.say("mind.sitting.contact.usual", viewer.name()), lines.now().words(), null, viewer.account().value(), null);
        return Show.page(NEW, page(form, Problems.NONE, viewer));
    }

    @PostMapping("/new")
    ModelAndView open(SittingForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!Sittings.mayOpen(viewer)) throw new NotFound();
        var problems = Problems.of(errors);
        if (form.place() == null) return Show.redirect("/mind/sittings/new");
        var told = form.told(clock.getZone());
        if (problems.isEmpty()) for (var each : sittings.open(told, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again(NEW, page(new SittingForm(told.id().value(), form.place(), form.scale(), form.title(), form.opens(), form.closes(), form.contact(), form.lines(),
                form.child() == null ? List.of() : form.child(), form.first(), form.next()), problems, viewer));
        Notice.done(next, "mind.sitting.opened");
        return Show.redirect("/mind/sittings/" + told.id());
    }

    private NewPage page(SittingForm form, Problems problems, Viewer viewer) {
        var today = orgs.today();
        var classes = sittings.classes(viewer).stream().map(org -> new Option(org.id().toString(), org.label(today))).toList();
        var offered = scales.all(viewer).stream().map(Scales.Offered::scale).toList();
        var scale = offered.stream().filter(each -> each.id().equals(form.scale())).findFirst().orElse(null);
        var candidates = scale == null || form.place() == null ? List.<Candidate>of() : sittings.candidates(new OrgId(form.place()), scale.id(), viewer);
        return new NewPage(form, classes, offered.stream().map(each -> new Option(each.id(), each.name())).toList(), form.place() == null ? null : scale, candidates, people(form, viewer), problems);
    }

    private List<Option> people(SittingForm form, Viewer viewer) {
        if (form.place() == null) return List.of();
        var people = orgs.find(new OrgId(form.place())).map(klass -> watches.people(klass.parent(), viewer)).orElse(List.of());
        var known = names.of(viewer.county(), people);
        return people.stream().map(each -> new Option(each.toString(), known.getOrDefault(each, ""))).toList();
    }
}
