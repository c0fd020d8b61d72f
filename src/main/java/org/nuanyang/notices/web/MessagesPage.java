package org.nuanyang.notices.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Message;

/** @param unread how many in all are unread @param keeps whether the viewer may set how the county's people are told */
public record MessagesPage(Page<Line> page, long unread, boolean keeps) {

    public record Line(UUID id, String sentence, @Nullable String words, String sender, String at, boolean unread, boolean urgent) {
        static Line of(Message message, Map<AccountId, String> names) {
            var sender = message.sender() == null ? Words.say("shell.product") : names.getOrDefault(message.sender(), "");
            return new Line(
                    message.id(), message.sentence(), message.told().words(), sender, Minute.of(message.sentAt()),
                    message.unread(), message.told().urgent());
        }

        public String url() {
            return "/messages/" + id + "/reading";
        }
    }

    public String lead() {
        return unread == 0 ? Words.say("notices.none-unread") : Words.say("notices.unread", unread);
    }
}
