package org.nuanyang.mind.onduty.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.onduty.OnDuty;
import org.nuanyang.mind.onduty.Watched;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sittings that are not over, and who is on duty at each; one form a sitting. */
@Controller
class OnDutyController {
    private static final String PAGE = "mind/onduty/web/on-duty";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OnDuty duties;
    private final AccountNames names;
    private final Orgs orgs;
    private final MindTabs tabs;
    private final Clock clock;

    OnDutyController(OnDuty duties, AccountNames names, Orgs orgs, MindTabs tabs, Clock clock) {
        this.duties = duties;
        this.names = names;
        this.orgs = orgs;
        this.tabs = tabs;
        this.clock = clock;
    }

    record WatchForm(@Nullable UUID first, @Nullable UUID next, int version) {}

    record Typed(UUID sitting, WatchForm form, Problems problems) {}

    record DutyPage(List<Watched> sittings, Map<OrgId, List<Option>> people, Map<AccountId, String> names, Map<OrgId, String> places, @Nullable Typed typed, Clock clock, List<Tab> tabs) {
        public Problems problems(Watched each) {
            return ofTyped(each) ? typed.problems() : Problems.NONE;
        }

        private boolean ofTyped(Watched each) {
            return typed != null && typed.sitting().equals(each.id());
        }

        public @Nullable String first(Watched each) {
            return ofTyped(each) ? text(typed.form().first()) : text(each.first() == null ? null : each.first().value());
        }

        public @Nullable String next(Watched each) {
            return ofTyped(each) ? text(typed.form().next()) : text(each.next() == null ? null : each.next().value());
        }

        private static @Nullable String text(@Nullable UUID id) {
            return id == null ? null : id.toString();
        }

        public String now(Watched each) {
            return names.getOrDefault(each.now(), "");
        }

        public String place(Watched each) {
            return places.getOrDefault(each.klass() == null ? each.school() : each.klass(), "");
        }

        public String time(Instant at) {
            return MINUTE.format(at.atZone(clock.getZone()));
        }
    }

    @GetMapping("/mind/on-duty")
    ModelAndView show(Viewer viewer) {
        return Show.page(PAGE, page(null, viewer));
    }

    @PostMapping("/mind/on-duty/{id}")
    ModelAndView set(@PathVariable UUID id, WatchForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        if (problems.isEmpty()) problems = problems(duties.set(id, account(form.first()), account(form.next()), form.version(), viewer));
        if (!problems.isEmpty()) return Show.again(PAGE, page(new Typed(id, form, problems), viewer));
        Notice.done(next, "mind.watch.done");
        return Show.redirect("/mind/on-duty");
    }

    private DutyPage page(@Nullable Typed typed, Viewer viewer) {
        if (!OnDuty.mayName(viewer)) throw new NotFound();
        var sittings = duties.of(viewer);
        var people = sittings.stream().map(Watched::school).distinct().collect(Collectors.toMap(school -> school, school -> duties.people(school, viewer)));
        var named = names.of(viewer.county(), Stream.concat(people.values().stream().flatMap(List::stream), sittings.stream().map(Watched::now)).distinct().toList());
        var options = people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(id -> new Option(id.toString(), named.getOrDefault(id, ""))).toList()));
        var places = sittings.stream().map(each -> each.klass() == null ? each.school() : each.klass()).distinct().flatMap(id -> orgs.find(id).stream()).collect(Collectors.toMap(Org::id, Org::name));
        return new DutyPage(sittings, options, named, places, typed, clock, tabs.of(viewer, "/mind/on-duty"));
    }

    private static Problems problems(Map<String, Refusal> refused) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        return problems;
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
