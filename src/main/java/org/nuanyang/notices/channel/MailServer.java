package org.nuanyang.notices.channel;

import org.jspecify.annotations.Nullable;

/** An SMTP server that takes the county's mail. */
public record MailServer(String host, int port, Security security, @Nullable String user, @Nullable String password, String from) implements Channel {
    /** NONE only without a password: for a relay of the own network. */
    public enum Security { TLS, STARTTLS, NONE }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public String shown() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return "MailServer[" + shown() + "]";
    }
}
