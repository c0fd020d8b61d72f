package org.nuanyang.notices.web;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Messages;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** Unread messages, at one's name on each page and first on 今日. */
@Component
class MessagesPlace implements MeEntry, TodaySource {
    private final Messages messages;

    MessagesPlace(Messages messages) {
        this.messages = messages;
    }

    @Override
    public MeEntry.Line of(Person person) {
        return new MeEntry.Line(Words.say("notices.messages"), "bell", "/messages", unread(person));
    }

    @Override
    public String key() {
        return "notices.messages";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<TodaySource.Line> today(Person person) {
        long unread = unread(person);
        return unread == 0 ? List.of() : List.of(TodaySource.Line.of(Words.say("notices.today"), unread, "/messages"));
    }

    private long unread(Person person) {
        return person instanceof Viewer viewer ? messages.unread(viewer) : 0;
    }
}
