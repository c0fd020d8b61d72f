package org.nuanyang.notices.web;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.notices.Channels;
import org.nuanyang.notices.Preference;
import org.nuanyang.notices.Preferences;
import org.nuanyang.notices.Settings;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.notices.channel.PushAddress;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接收方式: where one wants to be told outside of the product. */
@Controller
class PreferencesController {
    private final Preferences preferences;
    private final Channels channels;
    private final Settings settings;
    private final WorkPhones phones;
    private final Clock clock;

    PreferencesController(Preferences preferences, Channels channels, Settings settings, WorkPhones phones, Clock clock) {
        this.preferences = preferences;
        this.channels = channels;
        this.settings = settings;
        this.phones = phones;
        this.clock = clock;
    }

    @GetMapping("/account/notices")
    ModelAndView show(Viewer viewer) {
        return Show.page("notices/web/preferences", page(preferences.of(viewer), Problems.NONE, viewer));
    }

    @PostMapping("/account/notices")
    ModelAndView set(@RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "false") boolean byMail,
            @RequestParam(defaultValue = "false") boolean bySms, Viewer viewer, RedirectAttributes next) {
        var told = new Preference(mail.isBlank() ? null : mail.strip(), byMail, bySms);
        var refusal = preferences.set(told, viewer);
        if (refusal.isPresent()) return Show.again("notices/web/preferences", page(told, Problems.NONE.with("mail", refusal.get()), viewer));
        Notice.done(next, "notices.preferences.set");
        return Show.redirect("/account/notices");
    }

    @PostMapping("/account/notices/devices")
    ModelAndView subscribe(@RequestParam String endpoint, @RequestParam String p256dh, @RequestParam String auth,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent, Viewer viewer, RedirectAttributes next) {
        preferences.subscribe(new PushAddress(address(endpoint), p256dh, auth), Devices.name(agent), viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()), () -> Notice.done(next, "notices.push.let"));
        return Show.redirect("/account/notices");
    }

    @PostMapping("/account/notices/devices/{id}/removal")
    ModelAndView unsubscribe(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        preferences.unsubscribe(id, viewer);
        Notice.done(next, "notices.push.ended");
        return Show.redirect("/account/notices");
    }

    /** What a browser would not send is no push service's address. */
    private static URI address(String sent) {
        try {
            return URI.create(sent);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("about:blank");
        }
    }

    private PreferencesPage page(Preference told, Problems problems, Viewer viewer) {
        var open = channels.open(viewer);
        return new PreferencesPage(
                told, open, phones.of(viewer).number(),
                preferences.devices(viewer).stream().map(each -> PreferencesPage.Line.of(each.id(), each.name(), each.since(), clock.getZone())).toList(),
                open.contains(Channel.Kind.PUSH) ? settings.pushKey(viewer.county()).forBrowsers() : null, problems);
    }
}
