package org.nuanyang.reports.setting.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.PhaseMonths;
import org.nuanyang.reports.setting.DocumentSettings;
import org.nuanyang.reports.setting.Settings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the county decides of documents. */
@Controller("documentSettings")
@RequestMapping("/documents/settings")
class SettingsController {
    private static final String TEMPLATE = "reports/setting/web/settings";
    private static final int MONTHS = 12;

    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    public record SettingsForm(@Nullable Integer keepYears, @Nullable Integer arranging, @Nullable Integer carrying, @Nullable Integer summing, @Nullable Integer version) {
        static SettingsForm of(DocumentSettings settings) {
            var months = settings.months();
            return new SettingsForm(settings.keepYears(), months.arranging(), months.carryingOut(), months.summingUp(), settings.version());
        }

        boolean complete() {
            return keepYears != null && arranging != null && carrying != null && summing != null;
        }

        DocumentSettings settings() {
            return new DocumentSettings(number(keepYears), new PhaseMonths(number(arranging), number(carrying), number(summing)), number(version));
        }

        private static int number(@Nullable Integer value) {
            return value == null ? 0 : value;
        }
    }

    public record SettingsPage(SettingsForm form, Problems problems) {
        public List<Option> months() {
            return IntStream.rangeClosed(1, MONTHS).mapToObj(month -> new Option(Integer.toString(month), Words.say("reports.setting.month", month))).toList();
        }
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Show.page(TEMPLATE, new SettingsPage(SettingsForm.of(settings.open(viewer)), Problems.NONE));
    }

    @PostMapping
    ModelAndView decide(@ModelAttribute SettingsForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        settings.open(viewer);
        var problems = Problems.of(errors);
        if (problems.isEmpty() && !form.complete()) problems = problems.with(Refusal.of("reports.setting.missing"));
        if (problems.isEmpty())
            for (var refused : settings.decide(form.settings(), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new SettingsPage(form, problems));
        Notice.done(next, "reports.setting.done");
        return Show.redirect("/documents/settings");
    }
}
