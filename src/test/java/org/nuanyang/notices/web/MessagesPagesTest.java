package org.nuanyang.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.NoticesApp;
import org.nuanyang.notices.Nudges;
import org.nuanyang.notices.Telling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NoticesApp
@DisplayName("消息")
class MessagesPagesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Viewers viewers;
    @Autowired Messages messages;
    @Autowired Nudges nudges;
    private Account zhou;
    private Browser reader;

    @BeforeEach void begin() {
        zhou = qingxi.with(login(), "周敏", Role.HOMEROOM, qingxi.third.id());
        reader = new Browser(port).as(zhou.login(), Qingxi.PASSWORD);
        var principal = viewers.find(990101, qingxi.with(login(), "刘校长", Role.PRINCIPAL, qingxi.qingshi).id()).orElseThrow();
        principal.scope().sight().run(() -> nudges.nudge(List.of(zhou.id()),
                Telling.of("test.TALK", "/children", "access.login.is", "小满").saying("周五前请办完"), principal));
    }

    @Test void areNobodyElses() {
        var id = first(zhou.id());
        var other = new Browser(port).as(qingxi.with(login(), "王老师", Role.HOMEROOM, qingxi.hewanThird.id()).login(), Qingxi.PASSWORD);
        assertThat(other.get("/messages").body()).contains("还没有消息").doesNotContain("小满");
        assertThat(other.post("/messages/" + id + "/reading").status()).isEqualTo(404);
        assertThat(other.post("/messages/reading").location()).isEqualTo("/messages");
        assertThat(reader.get("/").body()).contains("me-waiting");
    }

    @Test void waitAtTheNameAndOnTodayUntilTheyAreRead() {
        assertThat(reader.get("/").body()).contains("me-waiting", "href=\"/messages\"", "未读消息");
        var page = reader.get("/messages").body();
        assertThat(page).contains("小满", "周五前请办完", "刘校长", "还有 1 条没有看");
        var opened = reader.post("/messages/" + first(zhou.id()) + "/reading");
        assertThat(opened.location()).isEqualTo("/children");
        assertThat(reader.get("/messages").body()).contains("小满", "都看过了").doesNotContain("me-waiting");
        assertThat(reader.get("/").body()).doesNotContain("未读消息");
    }

    @Test void areReadAllAtOnce() {
        reader.get("/messages");
        reader.post("/messages/reading");
        assertThat(reader.get("/messages").body()).contains("已将 1 条消息标为已读。", "都看过了");
    }

    @Test void leadToThePhonesWorkerWithoutSigningIn() {
        var stranger = new Browser(port);
        assertThat(stranger.get("/sw.js").status()).isEqualTo(200);
        assertThat(stranger.get("/assets/worker/push.js").body()).doesNotContain("留守");
        assertThat(stranger.get("/manifest.webmanifest").body()).contains("暖阳").doesNotContain("留守");
        assertThat(stranger.get("/messages").status()).isEqualTo(302);
    }

    private UUID first(AccountId account) {
        var viewer = viewers.find(990101, account).orElseThrow();
        return viewer.scope().sight().call(() -> messages.of(viewer, 1)).items().getFirst().id();
    }

    private static String login() {
        return "m" + UUID.randomUUID().toString().substring(24);
    }
}
