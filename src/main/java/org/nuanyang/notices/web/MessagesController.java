package org.nuanyang.notices.web;

import java.util.Objects;
import java.util.UUID;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Settings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息: what one was told. */
@Controller
class MessagesController {
    private final Messages messages;
    private final AccountNames names;

    MessagesController(Messages messages, AccountNames names) {
        this.messages = messages;
        this.names = names;
    }

    @GetMapping("/messages")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var found = messages.of(viewer, page);
        var senders = names.of(viewer.county(), found.items().stream().map(Message::sender).filter(Objects::nonNull).distinct().toList());
        return Show.page("notices/web/messages", new MessagesPage(
                found.map(each -> MessagesPage.Line.of(each, senders)), messages.unread(viewer), Settings.mayKeep(viewer)));
    }

    /** Opening it is a posted form, so that nothing is read by looking ahead. */
    @PostMapping("/messages/{id}/reading")
    ModelAndView read(@PathVariable UUID id, Viewer viewer) {
        return Show.redirect(messages.read(id, viewer).told().link());
    }

    @PostMapping("/messages/reading")
    ModelAndView readAll(Viewer viewer, RedirectAttributes next) {
        Notice.done(next, "notices.all-read", messages.readAll(viewer));
        return Show.redirect("/messages");
    }
}
