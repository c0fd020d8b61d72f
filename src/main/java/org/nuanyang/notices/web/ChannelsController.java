package org.nuanyang.notices.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Channels;
import org.nuanyang.notices.Held;
import org.nuanyang.notices.Settings;
import org.nuanyang.notices.Trials;
import org.nuanyang.notices.channel.Answer;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 外发渠道: one way out of the product. */
@Controller
class ChannelsController {
    private final Channels channels;
    private final Trials trials;

    ChannelsController(Channels channels, Trials trials) {
        this.channels = channels;
        this.trials = trials;
    }

    @GetMapping("/notices/channels/new")
    ModelAndView form(@RequestParam Channel.Kind kind, Viewer viewer) {
        if (!Settings.mayKeep(viewer)) throw new NotFound();
        return Show.page("notices/web/channel", page(ChannelForm.empty(kind), null, Problems.NONE, viewer));
    }

    @PostMapping("/notices/channels")
    ModelAndView add(ChannelForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!Settings.mayKeep(viewer) || form.kind() == null) throw new NotFound();
        var problems = form.missing(Problems.of(errors), null);
        if (problems.isEmpty()) problems = with(problems, channels.add(form.channel(null), form.place(), form.on(), viewer));
        if (!problems.isEmpty()) return Show.again("notices/web/channel", page(form, null, problems, viewer));
        Notice.done(next, form.on() ? "notices.channel.added-on" : "notices.channel.added-off", Words.say(form.kind()));
        return Show.redirect("/notices/settings");
    }

    @GetMapping("/notices/channels/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        var held = channels.find(id, viewer);
        return Show.page("notices/web/channel", page(ChannelForm.of(held), held, Problems.NONE, viewer));
    }

    @PostMapping("/notices/channels/{id}")
    ModelAndView change(@PathVariable UUID id, ChannelForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var held = channels.find(id, viewer);
        var problems = form.kind() == held.channel().kind() ? form.missing(Problems.of(errors), held.channel()) : Problems.of(Refusal.of("notices.channel.stale"));
        if (problems.isEmpty()) problems = with(problems, channels.change(id, form.version(), form.channel(held.channel()), form.on(), viewer));
        if (!problems.isEmpty()) return Show.again("notices/web/channel", page(form, held, problems, viewer));
        Notice.done(next, form.on() ? "notices.channel.is-on" : "notices.channel.is-off", Words.say(held.channel().kind()));
        return Show.redirect("/notices/channels/" + id);
    }

    @PostMapping("/notices/channels/{id}/trial")
    ModelAndView trial(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        switch (trials.send(id, viewer)) {
            case Answer.Sent _ -> Notice.done(next, "notices.trial.taken");
            case Answer.Later later -> Notice.held(next, "notices.trial.said", later.said());
            case Answer.Never never -> Notice.held(next, "notices.trial.said", never.said());
            case Answer.Gone _ -> Notice.held(next, "notices.push.gone");
            case Answer.Unneeded _ -> Notice.held(next, "notices.trial.nowhere");
        }
        return Show.redirect("/notices/channels/" + id);
    }

    @GetMapping("/notices/channels/{id}/removal")
    ModelAndView askRemoval(@PathVariable UUID id, Viewer viewer) {
        var held = channels.find(id, viewer);
        return Show.page("notices/web/channel-removal", page(ChannelForm.of(held), held, Problems.NONE, viewer));
    }

    @PostMapping("/notices/channels/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var kind = channels.find(id, viewer).channel().kind();
        channels.remove(id, viewer);
        Notice.done(next, "notices.channel.removed", Words.say(kind));
        return Show.redirect("/notices/settings");
    }

    private ChannelPage page(ChannelForm form, @Nullable Held held, Problems problems, Viewer viewer) {
        return new ChannelPage(form, held, channels.places(viewer), problems);
    }

    private static Problems with(Problems problems, List<Refusal> refusals) {
        var all = problems;
        for (var refusal : refusals) all = all.with(refusal);
        return all;
    }
}
