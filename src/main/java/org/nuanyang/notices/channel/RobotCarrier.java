package org.nuanyang.notices.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes into a group of WeCom (企业微信), DingTalk (钉钉) or Feishu (飞书), each in its own format and with its own signature. */
@Component
class RobotCarrier {
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;
    private final Clock clock;

    RobotCarrier(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    Answer carry(Robot robot, Note note) {
        try {
            var request = HttpRequest.newBuilder(address(robot)).header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body(robot, note)))).build();
            var reply = outside.send(request);
            return reply.good() ? said(reply.body()) : reply.refused(reply.body());
        } catch (IOException e) {
            return new Answer.Later(Outside.what(e));
        }
    }

    /** All three answer 200 and say within whether it was taken. */
    private static Answer said(String body) {
        try {
            var told = JSON.readTree(body);
            for (var name : new String[] {"errcode", "code", "StatusCode"})
                if (told.path(name).isNumber()) return told.path(name).asInt() == 0 ? new Answer.Sent() : new Answer.Later(body);
        } catch (JacksonException e) {
            return new Answer.Later(body);
        }
        return new Answer.Later(body);
    }

    /** DingTalk is signed in the address. */
    private URI address(Robot robot) {
        if (robot.kind() != Channel.Kind.DINGTALK || robot.secret() == null) return robot.url();
        long at = clock.millis();
        var sign = URLEncoder.encode(hmac(robot.secret(), at + "\n" + robot.secret()), UTF_8);
        return URI.create(robot.url() + (robot.url().getRawQuery() == null ? "?" : "&") + "timestamp=" + at + "&sign=" + sign);
    }

    private Map<String, Object> body(Robot robot, Note note) {
        return switch (robot.kind()) {
            case WECOM -> Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(note)));
            case DINGTALK -> Map.of("msgtype", "markdown", "markdown", Map.of("title", note.title(), "text", markdown(note)));
            case FEISHU -> feishu(robot, note);
            case MAIL, SMS, PUSH -> throw new IllegalArgumentException("no work chat");
        };
    }

    /** Feishu is signed in the body: the text signed is empty, the key is what others sign. */
    private Map<String, Object> feishu(Robot robot, Note note) {
        var body = new LinkedHashMap<String, Object>();
        if (robot.secret() != null) {
            var at = String.valueOf(clock.instant().getEpochSecond());
            body.put("timestamp", at);
            body.put("sign", hmac(at + "\n" + robot.secret(), ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", note.plain()));
        return body;
    }

    private static String markdown(Note note) {
        return note.link() == null ? note.text() : note.text() + "\n\n[" + note.linkText() + "](" + note.link() + ")";
    }

    static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
