package org.nuanyang.notices.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("外发渠道")
class CarriersTest {
    private static final Note NOTE = new Note("暖阳", "您在暖阳有 3 件事待办，请登录查看。", "https://nuanyang.example.cn/messages", "登录暖阳", "zh-CN");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-12T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside = outside(true);
    private final StandIn standIn = new StandIn();

    @AfterEach void close() {
        standIn.close();
    }

    @Nested @DisplayName("出口") class Door {
        @Test void isShutForTheOwnNetworkAndThisMachine() {
            var shut = outside(false);
            for (var url : List.of("https://127.0.0.1/x", "https://localhost/x", "https://10.1.2.3/x", "https://192.168.1.1/", "https://172.20.0.1/", "https://169.254.169.254/latest",
                    "https://100.64.0.1/", "https://0.0.0.0/", "https://[::1]/", "https://[fd00::1]/", "https://[fe80::1]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/"))
                assertThat(shut.objection(URI.create(url))).as(url).isNotNull();
            assertThat(shut.objection(URI.create("https://1.2.3.4/hook"))).isNull();
            assertThat(shut.objection(URI.create("http://1.2.3.4/hook"))).as("without TLS").isNotNull();
            assertThat(shut.objection(URI.create("https://user:word@1.2.3.4/hook"))).isNotNull();
            assertThat(shut.objection(URI.create("file:///etc/passwd"))).isNotNull();
            assertThat(new RobotCarrier(shut, NOON).carry(new Robot(Channel.Kind.WECOM, standIn.at("/hook"), null), NOTE)).isInstanceOf(Answer.Later.class);
            assertThat(standIn.got()).isEmpty();
        }

        @Test void letsTheOwnNetworkOnlyWhenTheOperatorSaysSo() {
            var intranet = new Outside(new NoticesSettings(true, false, List.of()));
            assertThat(intranet.objection(URI.create("https://10.1.2.3/sms"))).isNull();
            assertThat(intranet.objection(URI.create("https://127.0.0.1/sms"))).isNotNull();
            assertThat(intranet.objection(URI.create("https://169.254.169.254/"))).isNotNull();
        }

        @Test void knowsThePushServicesOfBrowsersByName() {
            var usual = new Outside(new NoticesSettings(false, false, List.of("1.2.3.4")));
            assertThat(usual.pushes(URI.create("https://1.2.3.4/send/abc"))).isTrue();
            assertThat(usual.pushes(URI.create("https://1.2.3.5/send/abc"))).isFalse();
            assertThat(usual.pushes(URI.create("http://1.2.3.4/send/abc"))).isFalse();
        }

        @Test void followsNobodyElsewhere() {
            try (var elsewhere = new StandIn()) {
                standIn.sendsOnTo(elsewhere.at("/inside"));
                assertThat(robot(Channel.Kind.WECOM, null)).isInstanceOf(Answer.Never.class);
                assertThat(elsewhere.got()).isEmpty();
            }
        }

        @Test void listensToNoEndlessAnswer() {
            standIn.answers(200, "x".repeat(100_000));
            assertThat(robot(Channel.Kind.WECOM, null)).isInstanceOf(Answer.Later.class);
        }
    }

    @Nested @DisplayName("工作群") class Groups {
        @Test void getMarkdownInWeCom() {
            assertThat(robot(Channel.Kind.WECOM, null)).isInstanceOf(Answer.Sent.class);
            var told = JSON.readTree(standIn.last().text());
            assertThat(told.path("msgtype").asString()).isEqualTo("markdown");
            assertThat(told.path("markdown").path("content").asString())
                    .isEqualTo("您在暖阳有 3 件事待办，请登录查看。\n\n[登录暖阳](https://nuanyang.example.cn/messages)");
        }

        @Test void areSignedInTheAddressForDingTalk() {
            robot(Channel.Kind.DINGTALK, "SEC-of-the-group");
            assertThat(standIn.last().uri().getQuery()).startsWith("key=1&timestamp=1773288000000&sign=");
            var sign = standIn.last().uri().getQuery().replaceFirst(".*&sign=", "");
            assertThat(sign).isEqualTo(RobotCarrier.hmac("SEC-of-the-group", "1773288000000\nSEC-of-the-group"));
            assertThat(standIn.last().uri().getRawQuery()).doesNotContain("+");
            var told = JSON.readTree(standIn.last().text());
            assertThat(told.path("markdown").path("title").asString()).isEqualTo("暖阳");
            assertThat(told.path("markdown").path("text").asString()).contains("3 件事");
        }

        /** As the platforms' own examples sign. */
        @Test void areSignedByHmacOfSha256() {
            assertThat(RobotCarrier.hmac("key", "The quick brown fox jumps over the lazy dog"))
                    .isEqualTo(Base64.getEncoder().encodeToString(HexFormat.of().parseHex("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")));
        }

        @Test void areSignedInTheBodyForFeishu() {
            standIn.answers(200, "{\"code\":0,\"msg\":\"success\"}");
            assertThat(robot(Channel.Kind.FEISHU, "word")).isInstanceOf(Answer.Sent.class);
            var told = JSON.readTree(standIn.last().text());
            assertThat(told.path("timestamp").asString()).isEqualTo("1773288000");
            assertThat(told.path("sign").asString()).isEqualTo(RobotCarrier.hmac("1773288000\nword", ""));
            assertThat(told.path("msg_type").asString()).isEqualTo("text");
            assertThat(told.path("content").path("text").asString()).contains("3 件事", "https://nuanyang.example.cn/messages");
        }

        @Test void refuseWithinAGoodAnswer() {
            standIn.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url, hint: [1773288000] from ip: 1.2.3.4\"}");
            assertThat(robot(Channel.Kind.WECOM, null)).isInstanceOfSatisfying(Answer.Later.class, later -> assertThat(later.said()).contains("invalid webhook url"));
            standIn.answers(200, "<html>");
            assertThat(robot(Channel.Kind.DINGTALK, null)).isInstanceOf(Answer.Later.class);
        }
    }

    @Nested @DisplayName("短信") class Texts {
        @Test void fillTheBodyAsItWasConfigured() {
            var gateway = new SmsGateway(standIn.at("/sms"), SmsGateway.Format.JSON, "{\"to\":\"{phone}\",\"words\":\"{text}\"}", "Authorization", "Bearer s3cret", "\"ok\"");
            standIn.answers(200, "{\"state\":\"ok\"}");
            var note = new Note("暖阳", "说“好”\"\\\n", null, "", "zh-CN");
            assertThat(new SmsCarrier(outside).carry(gateway, "13800001111", note)).isInstanceOf(Answer.Sent.class);
            var told = JSON.readTree(standIn.last().text());
            assertThat(told.path("to").asString()).isEqualTo("13800001111");
            assertThat(told.path("words").asString()).isEqualTo("说“好”\"\\\n");
            assertThat(standIn.last().headers().getFirst("Authorization")).isEqualTo("Bearer s3cret");
            assertThat(gateway.toString()).doesNotContain("s3cret");
        }

        @Test void areOnlyTakenWhenTheAnswerSaysSo() {
            var gateway = new SmsGateway(standIn.at("/sms"), SmsGateway.Format.FORM, "mobile={phone}&content={text}", null, null, "ok");
            standIn.answers(200, "no balance for 13800001111, key abcdefghijklmnopqrstuvwxyz0123");
            assertThat(new SmsCarrier(outside).carry(gateway, "13800001111", NOTE)).isInstanceOfSatisfying(Answer.Later.class,
                    later -> assertThat(later.said()).contains("no balance").doesNotContain("13800001111").doesNotContain("abcdefghij"));
            assertThat(standIn.last().text()).startsWith("mobile=13800001111&content=%E6%82%A8");
            assertThat(new SmsCarrier(outside).carry(gateway, "13800001111", NOTE)).isNotInstanceOf(Answer.Sent.class);
            standIn.answers(400, "bad");
            assertThat(new SmsCarrier(outside).carry(gateway, "13800001111", NOTE)).isInstanceOf(Answer.Never.class);
            standIn.answers(503, "busy");
            assertThat(new SmsCarrier(outside).carry(gateway, "13800001111", NOTE)).isInstanceOf(Answer.Later.class);
        }
    }

    @Nested @DisplayName("推送") class Pushes {
        private final PushKey key = PushKey.make();

        @Test void areOpenedByTheBrowserAlone() throws Exception {
            standIn.answers(201, "");
            var phone = new Phone();
            assertThat(new PushCarrier(outside).carry(key, phone.address(standIn.at("/push/1")), NOTE, "https://nuanyang.example.cn")).isInstanceOf(Answer.Sent.class);
            var got = standIn.last();
            assertThat(got.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
            assertThat(got.headers().getFirst("Authorization")).startsWith("vapid t=").contains("k=" + key.forBrowsers());
            assertThat(got.headers().getFirst("TTL")).isEqualTo("86400");
            assertThat(got.text()).doesNotContain("件事");
            var told = JSON.readTree(phone.open(got.bytes()));
            assertThat(told.path("body").asString()).isEqualTo("您在暖阳有 3 件事待办，请登录查看。");
            assertThat(told.path("url").asString()).isEqualTo("/messages");
        }

        @Test void endWhenTheBrowserHasTakenThemOff() {
            for (int status : new int[] {404, 410}) {
                standIn.answers(status, "");
                assertThat(new PushCarrier(outside).carry(key, new Phone().address(standIn.at("/push/2")), NOTE, "https://x.cn")).isInstanceOf(Answer.Gone.class);
            }
            standIn.answers(429, "");
            assertThat(new PushCarrier(outside).carry(key, new Phone().address(standIn.at("/push/2")), NOTE, "https://x.cn")).isInstanceOf(Answer.Later.class);
        }
    }

    @Nested @DisplayName("邮件") class Mail {
        @Test void carriesSubjectAndTextAndNothingElse() throws Exception {
            try (var office = new PostOffice()) {
                assertThat(new MailCarrier(outside).carry(server(office), "zhoumin@example.cn", NOTE)).isInstanceOf(Answer.Sent.class);
                var letter = office.letters().getFirst();
                assertThat(letter).contains("RCPT TO:<zhoumin@example.cn>", "Auto-Submitted: auto-generated", "From: notice@example.cn");
                var body = letter.substring(letter.indexOf("\n\n")).replace("\n", "");
                assertThat(new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)).isEqualTo(NOTE.plain());
            }
        }

        @Test void isGivenUpForAnAddressThatNobodyHas() throws Exception {
            try (var office = new PostOffice()) {
                office.refuses("RCPT", "550 no such user zhoumin@example.cn");
                assertThat(new MailCarrier(outside).carry(server(office), "zhoumin@example.cn", NOTE)).isInstanceOfSatisfying(Answer.Never.class,
                        never -> assertThat(never.said()).contains("no such user").doesNotContain("zhoumin"));
                office.takesAll();
                office.refuses("MAIL", "451 try later");
                assertThat(new MailCarrier(outside).carry(server(office), "zhoumin@example.cn", NOTE)).isInstanceOf(Answer.Later.class);
            }
        }

        @Test void insistsOnEncryptionWhenToldSo() throws Exception {
            try (var office = new PostOffice()) {
                var strict = new MailServer("127.0.0.1", office.port(), MailServer.Security.STARTTLS, null, null, "notice@example.cn");
                assertThat(new MailCarrier(outside).carry(strict, "zhoumin@example.cn", NOTE)).isInstanceOf(Answer.Later.class);
                assertThat(office.letters()).isEmpty();
            }
        }

        private MailServer server(PostOffice office) {
            return new MailServer("127.0.0.1", office.port(), MailServer.Security.NONE, null, null, "notice@example.cn");
        }
    }

    private Answer robot(Channel.Kind kind, String secret) {
        return new RobotCarrier(outside, NOON).carry(new Robot(kind, standIn.at("/hook?key=1"), secret), NOTE);
    }

    private static Outside outside(boolean loopback) {
        return new Outside(new NoticesSettings(false, loopback, List.of()));
    }
}
