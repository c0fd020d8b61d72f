package org.nuanyang.care.policy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.policy.Settings;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's settings for records of care. */
@Controller
class SettingsController {
    private final CareSettings settings;

    SettingsController(CareSettings settings) {
        this.settings = settings;
    }

    /** @param topics one on each line */
    public record SettingsForm(@Nullable Integer closingDay, @Nullable Integer graceDays, @Nullable String topics, @Nullable Integer version) {
        static SettingsForm of(Settings settings) {
            return new SettingsForm(settings.closingDay(), settings.graceDays(),
                    settings.topics().stream().map(TopicChip::words).collect(Collectors.joining("\n")), settings.version());
        }

        Problems missing(Problems problems) {
            var all = problems;
            if (closingDay == null) all = all.with("closingDay", Refusal.of("care.settings.missing"));
            if (graceDays == null) all = all.with("graceDays", Refusal.of("care.settings.missing"));
            return all;
        }

        Settings settings() {
            List<String> lines = topics == null ? List.of() : Arrays.stream(topics.split("[\\r\\n]+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
            return new Settings(Objects.requireNonNull(closingDay), Objects.requireNonNull(graceDays), lines.stream().map(TopicChip::of).toList(), version == null ? 0 : version);
        }
    }

    /** @param offered what the usual topics are, to write them in again */
    public record SettingsPage(SettingsForm form, Problems problems, String offered) {}

    @GetMapping("/care/settings")
    ModelAndView show(Viewer viewer) {
        if (!settings.mayChange(viewer)) throw new NotFound();
        return Show.page("care/policy/web/settings", page(SettingsForm.of(settings.of(viewer.county())), Problems.NONE));
    }

    @PostMapping("/care/settings")
    ModelAndView change(SettingsForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!settings.mayChange(viewer)) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (!problems.isEmpty()) return Show.again("care/policy/web/settings", page(form, problems));
        var objections = settings.change(form.settings(), viewer);
        if (!objections.isEmpty()) {
            boolean meanwhile = objections.stream().anyMatch(each -> each.key().equals("care.settings.meanwhile"));
            var shown = meanwhile ? SettingsForm.of(settings.of(viewer.county())) : form;
            return Show.again("care/policy/web/settings", page(shown, Problems.of(objections.toArray(Refusal[]::new))));
        }
        Notice.done(next, "care.settings.changed");
        return Show.redirect("/care/settings");
    }

    private static SettingsPage page(SettingsForm form, Problems problems) {
        return new SettingsPage(form, problems, TopicChip.USUAL.stream().map(TopicChip::words).collect(Collectors.joining(Words.say("care.comma"))));
    }
}
