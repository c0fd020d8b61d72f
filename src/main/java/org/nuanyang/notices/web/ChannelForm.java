package org.nuanyang.notices.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.Held;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.notices.channel.MailServer;
import org.nuanyang.notices.channel.Robot;
import org.nuanyang.notices.channel.SmsGateway;
import org.nuanyang.notices.channel.WebPush;
import org.nuanyang.shell.Problems;

/** A way out as a browser tells it. Secrets are never sent to the browser: left empty, the kept one stays. */
public record ChannelForm(
        Channel.@Nullable Kind kind, @Nullable OrgId place, @Nullable Boolean on, @Nullable Integer version,
        @Nullable String host, @Nullable Integer port, MailServer.@Nullable Security security, @Nullable String user, @Nullable String password, @Nullable String from,
        @Nullable String url, @Nullable String secret,
        SmsGateway.@Nullable Format format, @Nullable String body, @Nullable String headerName, @Nullable String headerValue, @Nullable String expected) {
    public ChannelForm {
        on = on != null && on;
        version = version == null ? 0 : version;
    }

    static ChannelForm empty(Channel.Kind kind) {
        return new ChannelForm(kind, null, false, 0, null, 465, MailServer.Security.TLS, null, null, null, null, null,
                SmsGateway.Format.JSON, null, null, null, null);
    }

    static ChannelForm of(Held held) {
        var blank = new ChannelForm(held.channel().kind(), held.place(), held.on(), held.version(), null, null, null, null, null, null, null, null, null, null, null, null, null);
        return switch (held.channel()) {
            case MailServer mail -> new ChannelForm(blank.kind, blank.place, blank.on, blank.version, mail.host(), mail.port(), mail.security(), mail.user(), null, mail.from(),
                    null, null, null, null, null, null, null);
            case SmsGateway sms -> new ChannelForm(blank.kind, blank.place, blank.on, blank.version, null, null, null, null, null, null,
                    sms.url().toString(), null, sms.format(), sms.body(), sms.headerName(), null, sms.expected());
            case Robot _, WebPush _ -> blank;
        };
    }

    Problems missing(Problems problems, @Nullable Channel kept) {
        var all = problems;
        if (kind == null) return all.with("kind", Refusal.of("notices.channel.kind-missing"));
        switch (kind) {
            case MAIL -> {
                if (told(host) == null) all = all.with("host", Refusal.of("notices.mail.host-missing"));
                if (port == null && all.of("port") == null) all = all.with("port", Refusal.of("notices.mail.port-missing"));
                if (security == null) all = all.with("security", Refusal.of("notices.mail.security-missing"));
                if (told(from) == null) all = all.with("from", Refusal.of("notices.mail.from-missing"));
                if (told(user) != null && password(kept) == null) all = all.with("password", Refusal.of("notices.secret-again"));
            }
            case SMS -> {
                all = address(all, told(url));
                if (format == null) all = all.with("format", Refusal.of("notices.sms.format-missing"));
                if (told(body) == null) all = all.with("body", Refusal.of("notices.sms.places"));
                if (told(headerName) != null && header(kept) == null) all = all.with("headerValue", Refusal.of("notices.secret-again"));
            }
            case WECOM, DINGTALK, FEISHU -> {
                if (told(url) != null || !(kept instanceof Robot)) all = address(all, told(url));
            }
            case PUSH -> {}
        }
        return all;
    }

    Channel channel(@Nullable Channel kept) {
        if (kind == null) throw new IllegalStateException("asked for what is missing before");
        return switch (kind) {
            case MAIL -> new MailServer(text(host), port == null ? 0 : port, security == null ? MailServer.Security.TLS : security, told(user),
                    told(user) == null ? null : password(kept), text(from));
            case SMS -> new SmsGateway(URI.create(text(url)), format == null ? SmsGateway.Format.JSON : format, text(body), told(headerName),
                    told(headerName) == null ? null : header(kept), told(expected));
            case WECOM, DINGTALK, FEISHU -> kept instanceof Robot robot && told(url) == null
                    ? new Robot(kind, robot.url(), told(secret) == null ? robot.secret() : told(secret))
                    : new Robot(kind, URI.create(text(url)), told(secret));
            case PUSH -> new WebPush();
        };
    }

    /** The kept password goes to no other server than the one it was told for. */
    private @Nullable String password(@Nullable Channel kept) {
        if (told(password) != null) return told(password);
        return kept instanceof MailServer mail && mail.host().equals(told(host)) && mail.security() == security ? mail.password() : null;
    }

    private @Nullable String header(@Nullable Channel kept) {
        if (told(headerValue) != null) return told(headerValue);
        return kept instanceof SmsGateway sms && sms.url().toString().equals(told(url)) ? sms.headerValue() : null;
    }

    private static Problems address(Problems problems, @Nullable String typed) {
        if (typed == null) return problems.with("url", Refusal.of("notices.address.missing"));
        try {
            URI.create(typed);
            return problems;
        } catch (IllegalArgumentException unreadable) {
            return problems.with("url", Refusal.of("notices.address.shape", typed));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String told(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
