package org.nuanyang.mind.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.mind.screening.FollowUps;
import org.nuanyang.mind.screening.Results;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one child answered, who follows up, and what is said to those around it. */
@Controller
@RequestMapping("/mind/sittings/{id}/children/{child}")
class ResultController {
    private static final int USUAL_DAYS = 7;

    private final Results results;
    private final FollowUps followUps;
    private final Tiers tiers;
    private final ChildAccess children;
    private final AccountNames names;
    private final Clock clock;

    ResultController(Results results, FollowUps followUps, Tiers tiers, ChildAccess children, AccountNames names, Clock clock) {
        this.results = results;
        this.followUps = followUps;
        this.tiers = tiers;
        this.children = children;
        this.names = names;
        this.clock = clock;
    }

    record Form(
            int version, @Nullable AccountId person, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {}

    record Item(String number, String asked, String answer, boolean alarms) {}

    record ResultPage(Results.Sheet sheet, Form form, List<Option> people, FollowUps.@Nullable FollowUp followUp, @Nullable Attention attention, Map<AccountId, String> names, Problems problems) {
        public String url() {
            return "/mind/sittings/" + sheet.sitting().id() + "/children/" + sheet.seat().child();
        }

        public String score() {
            return SittingPage.score(sheet.scored());
        }

        public @Nullable Tier tier() {
            return sheet.seat().crisisAt() != null ? Tier.CRISIS : sheet.scored().tier();
        }

        public String suggested() {
            var tier = tier();
            return tier == null ? Words.say("mind.result.nothing") : Words.say("mind.result.suggests", Words.say(tier));
        }

        public String stands() {
            return attention == null ? Words.say("mind.tier.nothing") : Words.say("mind.tier.since", Words.say(attention.tier()), attention.on().toString());
        }

        public List<Item> items() {
            var scale = sheet.sitting().scale();
            if (!scale.asksItems()) return scale.parts().stream().map(part -> new Item("", part.name(), sheet.answers().getOrDefault(part.id(), "—"), false)).toList();
            return IntStream.rangeClosed(1, scale.items().size()).mapToObj(item -> {
                var answer = sheet.answers().get(String.valueOf(item));
                int value = answer == null ? -1 : Integer.parseInt(answer);
                return new Item(String.valueOf(item), scale.items().get(item - 1), answer == null ? "—" : Words.say("mind.result.answer", scale.words(value), value), answer != null && scale.alarms(item, value));
            }).toList();
        }

        public String follows() {
            if (followUp == null) return "";
            var by = names.getOrDefault(followUp.person(), "");
            return followUp.doneOn() == null ? Words.say("mind.follow.stands", by, followUp.until().toString()) : Words.say("mind.follow.was", by, followUp.doneOn().toString());
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable SittingId id, @PathVariable ChildId child, Viewer viewer) {
        return Show.page("mind/screening/web/result", page(id, child, null, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView follow(@PathVariable SittingId id, @PathVariable ChildId child, Form form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        if (problems.isEmpty()) for (var each : followUps.set(id, child, form.version(), form.person(), form.until(), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("mind/screening/web/result", page(id, child, form, problems, viewer));
        Notice.done(next, "mind.follow.done");
        return Show.redirect("/mind/sittings/" + id);
    }

    private ResultPage page(SittingId id, ChildId child, @Nullable Form form, Problems problems, Viewer viewer) {
        var sheet = results.of(id, child, viewer);
        var file = children.file(child, Act.OPEN, viewer);
        var people = followUps.people(sheet.sitting(), viewer);
        var known = names.of(viewer.county(), people);
        var stands = followUps.find(id, child, viewer).orElse(null);
        var typed = form != null ? form : stands != null ? new Form(stands.version(), stands.person(), stands.until()) : new Form(0, viewer.account(), LocalDate.now(clock).plusDays(USUAL_DAYS));
        return new ResultPage(sheet, typed, people.stream().map(each -> new Option(each.toString(), known.getOrDefault(each, ""))).toList(), stands, tiers.of(file, viewer).orElse(null), known, problems);
    }
}
