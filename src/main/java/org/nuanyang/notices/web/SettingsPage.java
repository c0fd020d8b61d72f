package org.nuanyang.notices.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Held;
import org.nuanyang.notices.QuietHours;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** @param undelivered how much could not be delivered */
public record SettingsPage(SettingsForm form, Problems problems, List<Line> channels, List<Channel.Kind> more, long undelivered) {
    /** @param tried how the last trial went; null when it was never tried */
    public record Line(UUID id, String kind, String place, String shown, boolean on, @Nullable String tried, boolean worked) {
        static Line of(Held held, String place) {
            var tried = held.triedAt() == null ? null
                    : held.triedSaid() == null ? Words.say("notices.tried.taken") : Words.say("notices.tried.said", held.triedSaid());
            return new Line(held.id(), Words.say(held.channel().kind()), place, held.channel().shown(), held.on(), tried, held.triedSaid() == null);
        }

        public String url() {
            return "/notices/channels/" + id;
        }

        public String state() {
            return Words.say(on ? "notices.on" : "notices.off");
        }

        public Tone tone() {
            return on ? Tone.GOOD : Tone.PLAIN;
        }
    }

    public List<Option> quietDays() {
        return Option.all(QuietHours.Days.class);
    }

    public String newUrl(Channel.Kind kind) {
        return "/notices/channels/new?kind=" + kind;
    }
}
