package org.nuanyang.notices.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.notices.Channels;
import org.nuanyang.notices.Settings;
import org.nuanyang.notices.Undeliverable;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息设置: for the county's administrators and officers. */
@Controller
class SettingsController {
    private final Settings settings;
    private final Channels channels;
    private final Undeliverable undeliverable;

    SettingsController(Settings settings, Channels channels, Undeliverable undeliverable) {
        this.settings = settings;
        this.channels = channels;
        this.undeliverable = undeliverable;
    }

    @GetMapping("/notices/settings")
    ModelAndView show(Viewer viewer) {
        return Show.page("notices/web/settings", page(SettingsForm.of(settings.of(viewer.county())), Problems.NONE, viewer));
    }

    @PostMapping("/notices/settings")
    ModelAndView set(SettingsForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!Settings.mayKeep(viewer)) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var refusal : settings.set(form.settings(), viewer)) problems = problems.with(refusal);
        if (!problems.isEmpty()) return Show.again("notices/web/settings", page(form, problems, viewer));
        Notice.done(next, "notices.settings.set");
        return Show.redirect("/notices/settings");
    }

    private SettingsPage page(SettingsForm form, Problems problems, Viewer viewer) {
        var held = channels.of(viewer);
        var places = channels.places(viewer).stream().collect(Collectors.toMap(Org::id, Org::name));
        var lines = held.stream().map(each -> SettingsPage.Line.of(each, places.getOrDefault(each.place(), ""))).toList();
        var more = Arrays.stream(Channel.Kind.values())
                .filter(kind -> kind.group() || held.stream().noneMatch(each -> each.channel().kind() == kind)).toList();
        return new SettingsPage(form, problems, lines, more, undeliverable.of(viewer, 1).total());
    }
}
