package org.nuanyang.notices.channel;

/** Push to phones and browsers that were let; it needs no configuration besides being switched on. */
public record WebPush() implements Channel {
    @Override
    public Kind kind() {
        return Kind.PUSH;
    }

    @Override
    public String shown() {
        return "Web Push";
    }
}
