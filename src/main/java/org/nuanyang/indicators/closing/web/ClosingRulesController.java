package org.nuanyang.indicators.closing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.indicators.closing.ClosingRules;
import org.nuanyang.indicators.closing.ClosingSettings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From which month, and until which day: the county's own. */
@Controller
class ClosingRulesController {
    private static final String TEMPLATE = "indicators/closing/web/rules";

    private final ClosingSettings settings;
    private final Clock clock;

    ClosingRulesController(ClosingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    record RulesForm(@Nullable String from, @Nullable Integer monthDay, @Nullable Integer classDays, @Nullable Integer version) {
        static RulesForm of(ClosingRules rules, LocalDate today) {
            return new RulesForm(YearMonth.from(rules.from() == null ? today : rules.from()).toString(), rules.monthDay(), rules.classDays(), rules.version());
        }

        Problems missing(Problems problems) {
            var all = problems;
            if (first() == null) all = all.with("from", Refusal.of("indicators.closing.rules.missing.from", from == null ? "" : from));
            if (monthDay == null && problems.of("monthDay") == null) all = all.with("monthDay", Refusal.of("indicators.closing.rules.missing.number"));
            if (classDays == null && problems.of("classDays") == null) all = all.with("classDays", Refusal.of("indicators.closing.rules.missing.number"));
            return all;
        }

        @Nullable LocalDate first() {
            try {
                return from == null ? null : YearMonth.parse(from.strip()).atDay(1);
            } catch (DateTimeParseException notAMonth) {
                return null;
            }
        }
    }

    public record RulesPage(RulesForm form, Problems problems) {}

    @GetMapping("/closing-rules")
    ModelAndView show(Viewer viewer) {
        if (!ClosingSettings.mayDecide(viewer)) throw new NotFound();
        return Show.page(TEMPLATE, new RulesPage(RulesForm.of(settings.of(viewer.county()), LocalDate.now(clock)), Problems.NONE));
    }

    @PostMapping("/closing-rules")
    ModelAndView decide(@ModelAttribute RulesForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!ClosingSettings.mayDecide(viewer)) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty())
            for (var refused : settings.decide(new ClosingRules(form.first(), form.monthDay(), form.classDays(), form.version() == null ? 0 : form.version()), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new RulesPage(form, problems));
        Notice.done(next, "indicators.closing.rules.done", form.from());
        return Show.redirect("/closings");
    }
}
