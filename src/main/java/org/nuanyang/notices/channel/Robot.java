package org.nuanyang.notices.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A robot in a group of a work chat. Its address is a secret by itself: whoever has it can write into the group.
 *
 * @param secret what requests are signed with (DingTalk, Feishu); null when the group does without
 */
public record Robot(Kind kind, URI url, @Nullable String secret) implements Channel {
    public Robot {
        if (!kind.group()) throw new IllegalArgumentException(kind + " is no work chat");
    }

    @Override
    public String shown() {
        return url.getHost();
    }

    @Override
    public String toString() {
        return "Robot[" + kind + " " + shown() + "]";
    }
}
