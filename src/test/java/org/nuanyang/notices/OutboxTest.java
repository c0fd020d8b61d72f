package org.nuanyang.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.notices.channel.Answer;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.notices.channel.MailServer;
import org.nuanyang.notices.channel.Phone;
import org.nuanyang.notices.channel.PostOffice;
import org.nuanyang.notices.channel.Robot;
import org.nuanyang.notices.channel.SmsGateway;
import org.nuanyang.notices.channel.StandIn;
import org.nuanyang.notices.channel.WebPush;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NoticesApp
@TestPropertySource(properties = "test.clock=of the outbox")
@DisplayName("外发")
class OutboxTest {
    @Autowired Qingxi qingxi;
    @Autowired Messages messages;
    @Autowired Channels channels;
    @Autowired Settings settings;
    @Autowired Preferences preferences;
    @Autowired Undeliverable undeliverable;
    @Autowired Trials trials;
    @Autowired Outbox outbox;
    @Autowired Viewers viewers;
    @Autowired WorkPhones phones;
    @Autowired OwnerDatabase owner;
    @Autowired Now now;
    @Autowired PlatformTransactionManager transactions;
    private final StandIn standIn = new StandIn();
    private Viewer officer;
    private Viewer zhou;

    @BeforeEach void begin() {
        for (var table : List.of("delivery", "channel", "message", "subscription", "preference", "setting"))
            JdbcClient.create(owner.open()).sql("delete from notices." + table).update();
        officer = viewer(with("陈科", Role.COUNTY_OFFICER, qingxi.county));
        zhou = viewer(with("周敏", Role.HOMEROOM, qingxi.third.id()));
        settings(LocalTime.of(0, 0), LocalTime.of(0, 0));
    }

    @AfterEach void close() {
        standIn.close();
    }

    @Test void sendsNothingWhileNothingIsSwitchedOn() {
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, false);
        tell(zhou, "小满");
        assertThat(outbox.send()).isZero();
        add(robot(Channel.Kind.DINGTALK), qingxi.qingshi, true);
        assertThat(outbox.send()).as("what was told before is not told outside later").isZero();
        assertThat(standIn.got()).isEmpty();
    }

    @Test void tellsAGroupOnceForAllOfItsSchoolAndNoOther() {
        var li = viewer(with("李老师", Role.SUBJECT, qingxi.fourth.id()));
        var outsider = viewer(with("王老师", Role.HOMEROOM, qingxi.hewanThird.id()));
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, true);
        List.of(zhou, zhou, li, outsider).forEach(each -> tell(each, "小满"));
        assertThat(outbox.send()).isOne();
        assertThat(standIn.got()).hasSize(1);
        assertThat(standIn.last().text()).contains("本群有 2 位同事", "https://nuanyang.example.cn/messages").doesNotContain("小满").doesNotContain("周敏").doesNotContain("留守");
        assertThat(outbox.send()).isZero();
    }

    @Test void tellsTheGroupOfTheCountyWhereASchoolHasNone() {
        var outsider = viewer(with("王老师", Role.HOMEROOM, qingxi.hewanThird.id()));
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, true);
        try (var county = new StandIn()) {
            add(new Robot(Channel.Kind.FEISHU, county.at("/hook"), null), null, true);
            List.of(zhou, outsider).forEach(each -> tell(each, "小满"));
            county.answers(200, "{\"code\":0}");
            assertThat(outbox.send()).isEqualTo(2);
            assertThat(county.last().text()).contains("本群有 1 位同事");
        }
    }

    @Test void tellsHowManyWaitByMailAndTextAndPushWithoutSayingWhat() throws Exception {
        try (var office = new PostOffice()) {
            add(new MailServer("127.0.0.1", office.port(), MailServer.Security.NONE, null, null, "notice@example.cn"), null, true);
            add(sms(), null, true);
            add(new WebPush(), null, true);
            var phone = new Phone();
            assertThat(as(zhou, () -> preferences.set(new Preference("zhoumin@example.cn", true, true), zhou))).isEmpty();
            as(zhou, () -> phones.tell("13800001111", false, zhou));
            assertThat(as(zhou, () -> preferences.subscribe(phone.address(standIn.at("/push/zhou")), "Android", zhou))).isEmpty();
            tell(zhou, "小满");
            tell(zhou, "石头");
            assertThat(outbox.send()).isEqualTo(3);
            assertThat(office.letters()).hasSize(1);
            var sms = standIn.got().stream().filter(got -> got.uri().getPath().equals("/sms")).findFirst().orElseThrow();
            assertThat(sms.text()).contains("13800001111", "您在暖阳有 2 件事待办").doesNotContain("小满");
            var push = standIn.got().stream().filter(got -> got.uri().getPath().equals("/push/zhou")).findFirst().orElseThrow();
            assertThat(phone.open(push.bytes())).contains("您在暖阳有 2 件事待办").doesNotContain("小满");
        }
    }

    @Test void leavesOutWhoHasReadItMeanwhileAndWhoDoesNotWantTo() {
        add(sms(), null, true);
        as(zhou, () -> phones.tell("13800001111", false, zhou));
        tell(zhou, "小满");
        assertThat(outbox.send()).as("nobody asked for texts").isZero();
        as(zhou, () -> preferences.set(new Preference(null, false, true), zhou));
        quietForTwoHours();
        tell(zhou, "小满");
        outbox.send();
        as(zhou, () -> messages.readAll(zhou));
        now.pass(Duration.ofHours(3));
        assertThat(outbox.send()).isZero();
        assertThat(standIn.got()).isEmpty();
        assertThat(states()).containsExactly("NOT_NEEDED");
    }

    @Test void waitsForTheEndOfTheQuietHoursUnlessItIsUrgent() {
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, true);
        quietForTwoHours();
        tell(zhou, "小满");
        assertThat(outbox.send()).isZero();
        var li = viewer(with("李老师", Role.SUBJECT, qingxi.fourth.id()));
        tell(li, Telling.of("test", "/", "notices.unread", 1).urgently());
        assertThat(outbox.send()).isOne();
        assertThat(standIn.last().text()).contains("本群有 1 位同事");
        now.pass(Duration.ofHours(3));
        assertThat(outbox.send()).isOne();
    }

    @Test void triesAgainWithGrowingDelaysAndGivesUpWithWhatWasSaid() {
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, true);
        standIn.answers(500, "our machine is down");
        tell(zhou, "小满");
        outbox.send();
        outbox.send();
        assertThat(standIn.got()).as("not at once").hasSize(1);
        for (int i = 0; i < 6; i++) {
            now.pass(Duration.ofHours(7));
            outbox.send();
        }
        assertThat(standIn.got()).hasSize(6);
        var given = as(officer, () -> undeliverable.of(officer, 1)).items();
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().account()).isEqualTo(zhou.account());
        assertThat(given.getFirst().said()).contains("our machine is down");
        standIn.answers(200, "{\"errcode\":0}");
        as(officer, () -> undeliverable.retry(given.getFirst().id(), officer));
        as(officer, () -> undeliverable.retry(given.getFirst().id(), officer));
        assertThat(outbox.send()).isOne();
        assertThat(as(officer, () -> undeliverable.of(officer, 1)).items()).isEmpty();
    }

    @Test void doesNotWaitForADeadServerAHundredTimes() {
        add(sms(), null, true);
        standIn.answers(503, "busy");
        tellByText(8);
        outbox.send();
        assertThat(standIn.got()).hasSize(3);
        assertThat(states()).hasSize(8).containsOnly("WAITING");
        standIn.answers(200, "");
        now.pass(Duration.ofMinutes(2));
        assertThat(outbox.send()).isEqualTo(8);
    }

    @Test void givesUpAtOnceWhatWillNeverBeTaken() {
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, true);
        standIn.answers(404, "no such robot");
        tell(zhou, "小满");
        outbox.send();
        assertThat(states()).containsExactly("GIVEN_UP");
    }

    @Test void takesABrowserOffThatIsGone() {
        add(new WebPush(), null, true);
        as(zhou, () -> preferences.subscribe(new Phone().address(standIn.at("/push/gone")), "Android", zhou));
        standIn.answers(410, "");
        tell(zhou, "小满");
        outbox.send();
        assertThat(as(zhou, () -> preferences.devices(zhou))).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test void givesABrowserToWhoeverLetItLast() {
        var phone = new Phone().address(standIn.at("/push/shared"));
        var li = viewer(with("李老师", Role.SUBJECT, qingxi.fourth.id()));
        as(zhou, () -> preferences.subscribe(phone, "Android", zhou));
        assertThat(as(li, () -> preferences.subscribe(phone, "Android", li))).isEmpty();
        assertThat(as(zhou, () -> preferences.devices(zhou))).isEmpty();
        assertThat(as(li, () -> preferences.devices(li))).hasSize(1);
        assertThat(as(zhou, () -> preferences.subscribe(new Phone().address(URI.create("https://10.0.0.1/x")), "Android", zhou))).isPresent();
    }

    @Test void sendsOnceThoughTwoServersSend() throws Exception {
        add(sms(), null, true);
        tellByText(20);
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send = outbox::send;
            var sums = servers.invokeAll(List.of(send, send, send));
            int sum = 0;
            for (var each : sums) sum += each.get();
            assertThat(sum).isEqualTo(20);
        }
        outbox.send();
        assertThat(standIn.got()).hasSize(20);
    }

    @Test void takesUpWhatAServerTookAndNeverFinished() {
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, true);
        standIn.answers(500, "");
        tell(zhou, "小满");
        outbox.send();
        JdbcClient.create(owner.open()).sql("update notices.delivery set state = 'SENDING', claimed_until = :until")
                .param("until", now.instant().plus(Duration.ofMinutes(10)).atOffset(ZoneOffset.UTC)).update();
        standIn.answers(200, "{\"errcode\":0}");
        assertThat(outbox.send()).isZero();
        now.pass(Duration.ofMinutes(16));
        assertThat(outbox.send()).isOne();
    }

    @Test void isTriedOutBeforeItIsSwitchedOn() {
        add(robot(Channel.Kind.WECOM), qingxi.qingshi, false);
        var held = as(officer, () -> channels.of(officer)).getFirst();
        assertThat(as(officer, () -> trials.send(held.id(), officer))).isInstanceOf(Answer.Sent.class);
        assertThat(standIn.last().text()).contains("试发消息");
        standIn.answers(200, "{\"errcode\":40014,\"errmsg\":\"invalid key\"}");
        as(officer, () -> trials.send(held.id(), officer));
        assertThat(as(officer, () -> channels.find(held.id(), officer)).triedSaid()).contains("invalid key");
    }

    private void add(Channel channel, OrgId place, boolean on) {
        assertThat(as(officer, () -> channels.add(channel, place, on, officer))).isEmpty();
    }

    private Robot robot(Channel.Kind kind) {
        return new Robot(kind, standIn.at("/hook"), null);
    }

    private SmsGateway sms() {
        return new SmsGateway(standIn.at("/sms"), SmsGateway.Format.JSON, "{\"to\":\"{phone}\",\"text\":\"{text}\"}", null, null, null);
    }

    private void settings(LocalTime from, LocalTime until) {
        assertThat(as(officer, () -> settings.set(new CountySettings("https://nuanyang.example.cn", new QuietHours(from, until, QuietHours.Days.NONE), 180,
                CountySettings.USUAL.ladder()), officer))).isEmpty();
    }

    private void tellByText(int people) {
        for (int i = 0; i < people; i++) {
            var each = viewer(with("老师" + i, Role.SUBJECT, qingxi.fourth.id()));
            as(each, () -> phones.tell("13800001111", false, each));
            as(each, () -> preferences.set(new Preference(null, false, true), each));
            tell(each, "小满");
        }
    }

    private void quietForTwoHours() {
        var time = LocalTime.ofInstant(now.instant(), now.getZone());
        settings(time.minusHours(1), time.plusHours(2));
    }

    private void tell(Viewer reader, String child) {
        tell(reader, Telling.of("test", "/", "access.login.is", child));
    }

    private void tell(Viewer reader, Telling what) {
        as(officer, () -> new TransactionTemplate(transactions).execute(_ -> {
            messages.tell(List.of(reader.account()), what, officer);
            return true;
        }));
    }

    private List<String> states() {
        return JdbcClient.create(owner.open()).sql("select state from notices.delivery").query(String.class).list();
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return viewer.scope().sight().call(work::get);
    }

    private static void as(Viewer viewer, Runnable work) {
        viewer.scope().sight().run(work);
    }

    private Viewer viewer(Account account) {
        return viewers.find(990101, account.id()).orElseThrow();
    }

    private Account with(String name, Role role, OrgId org) {
        return qingxi.with("o" + UUID.randomUUID().toString().substring(24), name, role, org);
    }
}
