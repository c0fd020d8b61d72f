package org.nuanyang.risk.signal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.RuleBook;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalKind.Dial;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's thresholds, and what they would find before they hold. */
@Controller
class RulesController {
    private static final String PAGE = "risk/signal/web/rules";

    private final RuleBook rules;
    private final Watch watch;
    private final AccountNames names;
    private final Clock clock;

    RulesController(RuleBook rules, Watch watch, AccountNames names, Clock clock) {
        this.rules = rules;
        this.watch = watch;
        this.names = names;
        this.clock = clock;
    }

    /** @param typed what stands in the fields, by their names */
    record RulesPage(int version, Map<String, String> typed, List<RuleBook.Edition> editions, Map<AccountId, String> names, @Nullable Map<SignalKind, Integer> now,
            @Nullable Map<SignalKind, Integer> then, Problems problems) {
        public List<SignalKind> kinds() {
            return List.of(SignalKind.values());
        }

        public boolean used(SignalKind kind) {
            return typed.containsKey(kind.name());
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        public String bounds(Dial dial) {
            return Words.say("risk.rules.between", dial.least(), dial.most(), dial.usual());
        }

        public String count(SignalKind kind, boolean changed) {
            var counts = changed ? then : now;
            OptionalInt shown = SmallCounts.alone(counts == null ? 0 : counts.getOrDefault(kind, 0));
            return shown.isPresent() ? Words.say("risk.number", shown.getAsInt()) : Words.say("risk.hidden");
        }

        public String edition(RuleBook.Edition edition) {
            return Words.say("risk.rules.edition", edition.version(), names.getOrDefault(edition.by(), ""));
        }
    }

    @GetMapping("/risk/rules")
    ModelAndView show(Viewer viewer) {
        return Show.page(PAGE, page(typed(rules.of(viewer.county())), null, null, Problems.NONE, theirs(viewer)));
    }

    @PostMapping("/risk/rules/preview")
    ModelAndView preview(@RequestParam Map<String, String> typed, Viewer viewer) {
        theirs(viewer);
        var problems = problems(objections(typed));
        if (!problems.isEmpty()) return Show.again(PAGE, page(typed, null, null, problems, viewer));
        var today = LocalDate.now(clock);
        var now = count(watch.evaluate(viewer.county(), today, rules.of(viewer.county())));
        return Show.page(PAGE, page(typed, now, count(watch.evaluate(viewer.county(), today, read(typed))), Problems.NONE, viewer));
    }

    @PostMapping("/risk/rules")
    ModelAndView change(@RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        theirs(viewer);
        var refused = objections(typed);
        if (refused.isEmpty()) refused = rules.change(number(typed.get("version")), read(typed), viewer);
        if (!refused.isEmpty()) return Show.again(PAGE, page(typed, null, null, problems(refused), viewer));
        Notice.done(next, "risk.rules.done");
        return Show.redirect("/risk/rules");
    }

    private RulesPage page(Map<String, String> typed, @Nullable Map<SignalKind, Integer> now, @Nullable Map<SignalKind, Integer> then, Problems problems, Viewer viewer) {
        var editions = rules.editions(viewer);
        var version = problems.of("version") != null || typed.get("version") == null ? editions.stream().mapToInt(RuleBook.Edition::version).max().orElse(0) : number(typed.get("version"));
        return new RulesPage(version, typed, editions, names.of(viewer.county(), editions.stream().map(RuleBook.Edition::by).distinct().toList()), now, then, problems);
    }

    private static Viewer theirs(Viewer viewer) {
        if (!RuleBook.mayChange(viewer)) throw new NotFound();
        return viewer;
    }

    /** Each child once a kind. */
    private static Map<SignalKind, Integer> count(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(Found::kind, () -> new EnumMap<>(SignalKind.class),
                Collectors.collectingAndThen(Collectors.mapping(Found::child, Collectors.toSet()), some -> some.size())));
    }

    private static Map<String, String> typed(Map<SignalKind, Rule> rules) {
        var typed = new HashMap<String, String>();
        rules.forEach((kind, rule) -> {
            if (rule.used()) typed.put(kind.name(), "true");
            typed.put(kind.name() + ".n", String.valueOf(rule.n()));
            typed.put(kind.name() + ".m", String.valueOf(rule.m()));
        });
        return typed;
    }

    private static Map<SignalKind, Rule> read(Map<String, String> typed) {
        var rules = new EnumMap<SignalKind, Rule>(SignalKind.class);
        for (var kind : SignalKind.values())
            rules.put(kind, new Rule(kind, typed.containsKey(kind.name()), kind.n() == null ? 0 : number(typed.get(kind.name() + ".n")), kind.m() == null ? 0 : number(typed.get(kind.name() + ".m"))));
        return rules;
    }

    private static Map<String, Refusal> objections(Map<String, String> typed) {
        return RuleBook.objections(read(typed));
    }

    private static Problems problems(Map<String, Refusal> refused) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        return problems;
    }

    /** What is no number lies outside of all bounds. */
    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }
}
