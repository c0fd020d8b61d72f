package org.nuanyang.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.notices.channel.MailServer;
import org.nuanyang.notices.channel.Outside;
import org.nuanyang.notices.channel.Robot;
import org.nuanyang.notices.channel.SmsGateway;
import org.nuanyang.notices.channel.WebPush;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a way out must be like before it is kept. */
final class ChannelRule {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 994, 2525);

    private final Outside outside;

    ChannelRule(Outside outside) {
        this.outside = outside;
    }

    List<Refusal> objections(Channel told, CountySettings settings) {
        var objections = new ArrayList<Refusal>();
        switch (told) {
            case MailServer server -> mail(server, objections);
            case Robot robot -> address(robot.url(), objections);
            case SmsGateway gateway -> sms(gateway, objections);
            case WebPush _ -> {
                if (settings.siteAddress() == null || !settings.siteAddress().startsWith("https://")) objections.add(Refusal.of("notices.push.site-missing"));
            }
        }
        return objections;
    }

    private void mail(MailServer server, List<Refusal> objections) {
        var host = outside.objection(server.host());
        if (host != null) objections.add(host);
        if (!MAIL_PORTS.contains(server.port()) && !outside.tryingOut(server.host())) objections.add(Refusal.of("notices.mail.port", String.valueOf(server.port())));
        if (!mailAddress(server.from())) objections.add(Refusal.of("notices.mail.shape", server.from()));
        if (server.security() == MailServer.Security.NONE && server.password() != null) objections.add(Refusal.of("notices.mail.open-password"));
        if ((server.user() == null) != (server.password() == null)) objections.add(Refusal.of("notices.mail.half"));
    }

    private void sms(SmsGateway gateway, List<Refusal> objections) {
        address(gateway.url(), objections);
        if (!gateway.body().contains("{phone}") || !gateway.body().contains("{text}")) objections.add(Refusal.of("notices.sms.places"));
        else if (gateway.format() == SmsGateway.Format.JSON && !json(gateway.body())) objections.add(Refusal.of("notices.sms.json"));
        if (gateway.headerName() != null && !gateway.headerName().matches("[A-Za-z0-9-]{1,60}")) objections.add(Refusal.of("notices.sms.header", gateway.headerName()));
        if ((gateway.headerName() == null) != (gateway.headerValue() == null)) objections.add(Refusal.of("notices.sms.header-half"));
    }

    private void address(URI url, List<Refusal> objections) {
        var objection = outside.objection(url);
        if (objection != null) objections.add(objection);
    }

    private static boolean json(String body) {
        try {
            return JSON.readTree(body.replace("{phone}", "13800000000").replace("{text}", "x")).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    static boolean mailAddress(@Nullable String typed) {
        return typed != null && typed.length() <= 200 && typed.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }
}
