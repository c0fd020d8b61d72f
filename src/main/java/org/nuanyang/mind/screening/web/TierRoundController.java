package org.nuanyang.mind.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.mind.screening.round.TierRounds;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a sitting suggests, looked through and said with one press. */
@Controller
@RequestMapping("/mind/sittings/{id}/tiers")
class TierRoundController {
    private static final Map<Tier, Integer> USUAL_DAYS = Map.of(Tier.WATCH, 60, Tier.SUPPORT, 30, Tier.CRISIS, 7);

    private final TierRounds rounds;
    private final Sittings sittings;
    private final AccountNames names;
    private final Clock clock;

    TierRoundController(TierRounds rounds, Sittings sittings, AccountNames names, Clock clock) {
        this.rounds = rounds;
        this.sittings = sittings;
        this.names = names;
        this.clock = clock;
    }

    /** @param chosen null at first: then those to whom more attention is suggested than stands */
    record RoundPage(
            UUID form, Sitting sitting, List<TierRounds.Suggested> suggested, @Nullable Map<ChildId, Integer> chosen, Map<String, String> typed, TierRounds.@Nullable Round latest, String by, String at,
            Problems problems) {
        public String url() {
            return "/mind/sittings/" + sitting.id();
        }

        public boolean ticked(TierRounds.Suggested each) {
            return chosen == null ? each.more() : chosen.containsKey(each.seat().child());
        }

        public String stands(TierRounds.Suggested each) {
            return each.stands() == null ? Words.say("mind.tier.nothing") : Words.say(each.stands().tier());
        }

        public List<Tier> tiers() {
            return suggested.stream().map(TierRounds.Suggested::tier).distinct().toList();
        }

        public Tone tone(Tier tier) {
            return SittingPage.TONES.getOrDefault(tier, Tone.NOTED);
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable SittingId id, Viewer viewer) {
        var typed = new HashMap<String, String>();
        USUAL_DAYS.forEach((tier, days) -> {
            typed.put("plan." + tier, Words.inChinese(() -> Words.say("mind.round.plan." + tier)));
            typed.put("reviewOn." + tier, LocalDate.now(clock).plusDays(days).toString());
        });
        return Show.page("mind/screening/web/tiers", page(Ids.next(), id, null, typed, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView say(@PathVariable SittingId id, @RequestParam UUID form, @RequestParam(required = false) @Nullable List<ChildId> child, @RequestParam Map<String, String> all, Viewer viewer, RedirectAttributes next) {
        var chosen = new HashMap<ChildId, Integer>();
        if (child != null) for (var each : child) chosen.put(each, number(all.get("version." + each)));
        var words = new EnumMap<Tier, TierRounds.Wording>(Tier.class);
        var problems = Problems.NONE;
        for (var tier : USUAL_DAYS.keySet()) {
            var day = all.getOrDefault("reviewOn." + tier, "").strip();
            try {
                words.put(tier, new TierRounds.Wording(all.getOrDefault("plan." + tier, ""), day.isEmpty() ? null : LocalDate.parse(day)));
            } catch (DateTimeParseException e) {
                problems = problems.with("reviewOn." + tier, Refusal.of("mind.round.day", day));
            }
        }
        if (!problems.isEmpty()) return Show.again("mind/screening/web/tiers", page(form, id, chosen, all, problems, viewer));
        var said = rounds.say(id, new TierRounds.Told(form, chosen, words), viewer);
        for (var each : said.problems().entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("mind/screening/web/tiers", page(form, id, chosen, all, problems, viewer));
        tell(next, said, "mind.round.done");
        return Show.redirect("/mind/sittings/" + id);
    }

    @PostMapping("/{round}/undoing")
    ModelAndView undo(@PathVariable SittingId id, @PathVariable UUID round, Viewer viewer, RedirectAttributes next) {
        tell(next, rounds.undo(id, round, viewer), "mind.round.undone");
        return Show.redirect("/mind/sittings/" + id + "/tiers");
    }

    private static void tell(RedirectAttributes next, TierRounds.Said said, String key) {
        if (said.stayed().isEmpty()) Notice.done(next, key, said.children());
        else Notice.done(next, key + ".but", said.children(), String.join("、", said.stayed()));
    }

    private RoundPage page(UUID form, SittingId id, @Nullable Map<ChildId, Integer> chosen, Map<String, String> typed, Problems problems, Viewer viewer) {
        var sitting = sittings.find(id, viewer);
        var latest = rounds.latest(id, viewer).orElse(null);
        var by = latest == null ? "" : names.of(viewer.county(), List.of(latest.by())).getOrDefault(latest.by(), "");
        var at = latest == null ? "" : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.ofInstant(latest.at(), clock.getZone()));
        return new RoundPage(form, sitting, rounds.suggested(id, viewer), chosen, typed, latest, by, at, problems);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
