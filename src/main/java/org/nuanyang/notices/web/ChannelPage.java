package org.nuanyang.notices.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Held;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.notices.channel.MailServer;
import org.nuanyang.notices.channel.Robot;
import org.nuanyang.notices.channel.SmsGateway;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param held null while it is new */
public record ChannelPage(ChannelForm form, @Nullable Held held, List<Org> places, Problems problems) {
    public Channel.Kind kind() {
        return held == null ? Objects.requireNonNull(form.kind()) : held.channel().kind();
    }

    public String title() {
        return Words.say(kind());
    }

    public String how() {
        return Words.say("notices.how." + kind());
    }

    public String url() {
        return held == null ? "/notices/channels" : "/notices/channels/" + held.id();
    }

    public List<Option> placeOptions() {
        return places.stream().map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    public String placeName() {
        return held == null ? "" : places.stream().filter(org -> org.id().equals(held.place())).map(Org::name).findFirst().orElse("");
    }

    public List<Option> securities() {
        return Option.all(MailServer.Security.class);
    }

    public List<Option> formats() {
        return Option.all(SmsGateway.Format.class);
    }

    /** What stands beside a secret that is kept. */
    public @Nullable String secretHint() {
        return held == null ? null : Words.say("notices.secret.kept");
    }

    public String urlHint() {
        return held != null && held.channel() instanceof Robot robot ? Words.say("notices.robot.url.kept", robot.shown()) : Words.say("notices.robot.url.hint." + kind());
    }

    public @Nullable String tried() {
        if (held == null || held.triedAt() == null) return null;
        return held.triedSaid() == null ? Words.say("notices.tried.taken") : Words.say("notices.tried.said", held.triedSaid());
    }
}
