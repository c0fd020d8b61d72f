package org.nuanyang.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.notices.NoticesApp;
import org.nuanyang.notices.channel.Phone;
import org.nuanyang.notices.channel.StandIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NoticesApp
@DisplayName("消息设置与接收方式")
class SettingsPagesTest {
    private static final Pattern DEVICE = Pattern.compile("/account/notices/devices/([0-9a-f-]{36})/removal");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;
    private final StandIn standIn = new StandIn();
    private Browser officer;

    @BeforeEach void begin() {
        for (var table : List.of("delivery", "channel", "subscription", "preference", "setting"))
            JdbcClient.create(owner.open()).sql("delete from notices." + table).update();
        officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
    }

    @AfterEach void close() {
        standIn.close();
    }

    @Test void areNoSchoolsBusiness() {
        var id = add("WECOM", "url", standIn.at("/hook").toString(), "on", "true");
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        for (var path : List.of("/notices/settings", "/notices/undelivered", "/notices/channels/new?kind=MAIL", "/notices/channels/" + id, "/notices/channels/" + id + "/removal"))
            assertThat(principal.get(path).status()).as(path).isEqualTo(404);
        for (var path : List.of("/notices/settings", "/notices/channels", "/notices/channels/" + id, "/notices/channels/" + id + "/trial", "/notices/channels/" + id + "/removal",
                "/notices/undelivered/" + UUID.randomUUID() + "/retry"))
            assertThat(principal.post(path, "kind", "WECOM").status()).as(path).isEqualTo(404);
        assertThat(principal.get("/messages").body()).doesNotContain("/notices/settings");
        assertThat(somebody(Role.ADMINISTRATOR, qingxi.county).get("/notices/settings").status()).isEqualTo(200);
        assertThat(standIn.got()).isEmpty();
    }

    @Test void keepQuietHoursAndTheLadder() {
        assertThat(officer.get("/notices/settings").body()).contains("value=\"21:00\"", "value=\"07:30\"", "没有启用的渠道不外发");
        assertThat(officer.post("/notices/settings", "site", "https://nuanyang.example.cn/", "quietFrom", "20:00", "quietUntil", "08:00", "quietDays", "DAYS_OFF",
                "forgetAfter", "90", "personAfter", "2", "principalAfter", "", "countyAfter", "20").location()).isEqualTo("/notices/settings");
        assertThat(officer.get("/notices/settings").body()).contains("https://nuanyang.example.cn\"", "value=\"20:00\"", "value=\"90\"", "已保存消息设置");
        var refused = officer.post("/notices/settings", "site", "nuanyang", "quietFrom", "", "quietUntil", "08:00", "quietDays", "DAYS_OFF", "forgetAfter", "90");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写时间，例如 21:00。");
        var again = officer.post("/notices/settings", "site", "nuanyang", "quietFrom", "20:00", "quietUntil", "08:00", "quietDays", "DAYS_OFF", "forgetAfter", "9", "personAfter", "8", "principalAfter", "3");
        assertThat(again.body()).contains("“nuanyang”不能作为系统网址", "消息保留 30 至 1100 天，不能是 9 天", "后一级的天数不能比前一级少");
    }

    @Test void keepARobotsAddressAndSecretToThemselves() {
        var id = add("DINGTALK", "url", standIn.at("/robot?access_token=t0ken-of-the-group").toString(), "secret", "SEC-s3cret", "place", qingxi.qingshi.toString());
        assertThat(officer.get("/notices/settings").body()).contains("钉钉群", "青石小学", "未启用").doesNotContain("t0ken");
        var page = officer.get("/notices/channels/" + id).body();
        assertThat(page).contains("已保存 127.0.0.1 的地址").doesNotContain("t0ken").doesNotContain("s3cret");
        officer.post("/notices/channels/" + id + "/trial");
        assertThat(standIn.last().uri().getQuery()).contains("access_token=t0ken-of-the-group", "&sign=");
        assertThat(officer.get("/notices/channels/" + id).body()).contains("上次试发：对方已接收");
        assertThat(officer.post("/notices/channels/" + id, "kind", "DINGTALK", "version", "1", "on", "true").location()).endsWith(id);
        officer.post("/notices/channels/" + id + "/trial");
        assertThat(standIn.last().uri().getQuery()).as("left empty, both stay").contains("t0ken-of-the-group", "&sign=");
        var stale = officer.post("/notices/channels/" + id, "kind", "DINGTALK", "version", "1");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("有人改过这个渠道");
        var kept = JdbcClient.create(owner.open()).sql("select encode(config_sealed, 'escape') from notices.channel").query(String.class).single();
        assertThat(kept).doesNotContain("t0ken").doesNotContain("s3cret");
        assertThat(officer.get("/notices/channels/" + id + "/removal").body()).contains("删除钉钉群？");
        assertThat(officer.post("/notices/channels/" + id + "/removal").location()).isEqualTo("/notices/settings");
        assertThat(officer.get("/notices/channels/" + id).status()).isEqualTo(404);
    }

    @Test void tellTheKeptPasswordToNoOtherServer() {
        var id = add("MAIL", "host", "127.0.0.1", "port", "465", "security", "TLS", "user", "bureau", "password", "w0rd", "from", "notice@example.cn");
        assertThat(officer.get("/notices/channels/" + id).body()).doesNotContain("w0rd");
        var elsewhere = officer.post("/notices/channels/" + id, "kind", "MAIL", "version", "1", "host", "localhost", "port", "465", "security", "TLS", "user", "bureau", "from", "notice@example.cn");
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("改了服务器或地址时，也要重新填写");
        assertThat(officer.post("/notices/channels/" + id, "kind", "MAIL", "version", "1", "host", "127.0.0.1", "port", "465", "security", "TLS", "user", "bureau", "from", "office@example.cn").status()).isEqualTo(302);
    }

    @Test void refuseWhatCannotWork() {
        assertThat(refusal("WECOM", "url", "https://10.0.0.8/hook")).contains("内部网络的地址");
        assertThat(refusal("WECOM", "url", "not an address")).contains("不是一个完整的网址");
        assertThat(refusal("MAIL", "host", "127.0.0.1", "port", "465", "security", "NONE", "user", "a", "password", "b", "from", "x")).contains("不加密时不能带密码发送", "不像一个邮箱地址");
        assertThat(refusal("SMS", "url", standIn.at("/sms").toString(), "format", "JSON", "body", "{\"to\":\"{phone}\"}")).contains("{phone} 和 {text} 两处");
        assertThat(refusal("SMS", "url", standIn.at("/sms").toString(), "format", "JSON", "body", "to={phone}&text={text}")).contains("不是一段完整的 JSON");
        assertThat(refusal("PUSH")).contains("https:// 开头的系统网址");
        add("WECOM", "url", standIn.at("/hook").toString());
        assertThat(refusal("WECOM", "url", standIn.at("/hook").toString())).contains("已经有一个同类的渠道");
    }

    @Test void offerOneselfWhatTheCountyHasSwitchedOn() {
        var zhou = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(zhou.get("/account/notices").body()).contains("县里还没有启用外发");
        add("MAIL", "host", "127.0.0.1", "port", "465", "security", "TLS", "from", "notice@example.cn", "on", "true");
        assertThat(zhou.get("/account/notices").body()).contains("name=\"mail\"").doesNotContain("id=\"push\"");
        assertThat(zhou.post("/account/notices", "mail", "zhoumin", "byMail", "true").body()).contains("“zhoumin”不像一个邮箱地址");
        assertThat(zhou.post("/account/notices", "mail", "", "byMail", "true").body()).contains("要收邮件，请填写邮箱。");
        assertThat(zhou.post("/account/notices", "mail", "zhoumin@example.cn", "byMail", "true").location()).isEqualTo("/account/notices");
        assertThat(zhou.get("/account/notices").body()).contains("zhoumin@example.cn", "已保存接收方式");
    }

    @Test void letOnesOwnBrowsersAndNobodyElses() {
        officer.post("/notices/settings", "site", "https://nuanyang.example.cn", "quietFrom", "21:00", "quietUntil", "07:30", "quietDays", "NONE", "forgetAfter", "180");
        add("PUSH", "on", "true");
        var zhou = somebody(Role.HOMEROOM, qingxi.third.id());
        var page = zhou.get("/account/notices").body();
        assertThat(page).contains("data-key=\"B", "/assets/push.js");
        assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get("/account/notices").body()).as("the same key for the whole county")
                .contains(Pattern.compile("data-key=\"[^\"]+\"").matcher(page).results().findFirst().orElseThrow().group());
        var phone = new Phone().address(standIn.at("/push/zhou"));
        assertThat(zhou.post("/account/notices/devices", "endpoint", phone.endpoint().toString(), "p256dh", phone.p256dh(), "auth", phone.auth()).location()).isEqualTo("/account/notices");
        var device = found(DEVICE, zhou.get("/account/notices").body());
        assertThat(somebody(Role.HOMEROOM, qingxi.hewanThird.id()).post("/account/notices/devices/" + device + "/removal").status()).isEqualTo(404);
        zhou.post("/account/notices/devices", "endpoint", "https://evil.example.invalid/x", "p256dh", phone.p256dh(), "auth", phone.auth());
        assertThat(zhou.get("/account/notices").body()).contains("没有被本系统收录");
        zhou.post("/account/notices/devices", "endpoint", "::", "p256dh", "x", "auth", "y");
        assertThat(zhou.get("/account/notices").body()).contains("没有被本系统收录");
        assertThat(zhou.post("/account/notices/devices/" + device + "/removal").location()).isEqualTo("/account/notices");
        assertThat(zhou.get("/account/notices").body()).doesNotContain(device);
    }

    private String add(String kind, String... fields) {
        officer.get("/notices/channels/new?kind=" + kind);
        var answer = officer.post("/notices/channels", with(kind, fields));
        assertThat(answer.location()).as(answer.body()).isEqualTo("/notices/settings");
        return JdbcClient.create(owner.open()).sql("select id::text from notices.channel where kind = :kind").param("kind", kind).query(String.class).single();
    }

    private String refusal(String kind, String... fields) {
        officer.get("/notices/channels/new?kind=" + kind);
        var answer = officer.post("/notices/channels", with(kind, fields));
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }

    private static String[] with(String kind, String... fields) {
        var all = new String[fields.length + 2];
        all[0] = "kind";
        all[1] = kind;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return all;
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Browser somebody(Role role, OrgId org) {
        var account = qingxi.with("s" + UUID.randomUUID().toString().substring(24), "周敏", role, org);
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
