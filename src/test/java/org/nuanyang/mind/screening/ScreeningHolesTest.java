package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.mind.ScreeningCrisis;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("心理测评的漏洞")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ScreeningHolesTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired ChildsDoor door;
    @Autowired ScreeningCrisis crisis;
    @Autowired Codes codes;
    @Autowired PaperEntry paper;
    @Autowired Results results;
    @Autowired Environment environment;

    private Classroom room;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    private long incidents(ChildId child) {
        return owner().sql("select count(*) from risk.incident where child_id = :child").param("child", child.value()).query(Long.class).single();
    }

    @Test
    void aChildWhoHasChangedSchoolIsNotForgottenNorHoldsUpAnother() {
        var gone = room.child("走了");
        var here = room.child("还在");
        var there = room.with("王老师", Role.PSYCHOLOGY, room.qingxi.hewan);
        var id = room.sitting("phq-9", gone, here);
        var given = room.codes(id);
        owner().sql("update roster.child set school_id = :to, class_id = null where id = :id").param("to", room.qingxi.hewan.value()).param("id", gone.value()).update();
        boolean saved = door.answer(given.get("走了"), 9, 3);
        owner().sql("update mind.seat set crisis_at = now() where child_id = :id").param("id", here.value()).update();
        try {
            crisis.catchUp();
        } catch (RuntimeException e) {
            // the schedule logs it
        }
        long waiting = owner().sql("select count(*) from mind.seat where sitting_id = :id and crisis_at is not null and alarmed_at is null").param("id", id.value()).query(Long.class).single();
        assertThat(told(there)).as("who can act for it now").isNotEmpty();
        var told = "saved " + saved + ", incidents gone " + incidents(gone) + ", here " + incidents(here) + ", waiting " + waiting;
        owner().sql("delete from mind.seat where sitting_id = :id").param("id", id.value()).update();
        assertThat(told).isEqualTo("saved true, incidents gone 1, here 1, waiting 0");
    }

    @Test
    void whereNobodyIsInOfficeTheCountyIsToldAndNobodyWaits() {
        var empty = room.empty("空岗小学");
        var officer = room.with("陈科", Role.COUNTY_OFFICER, room.qingxi.county);
        var gone = room.child("走了");
        var id = room.sitting("phq-9", gone);
        var code = room.codes(id).get("走了");
        owner().sql("update roster.child set school_id = :to, class_id = null where id = :id").param("to", empty.value()).param("id", gone.value()).update();
        assertThat(door.answer(code, 9, 3)).isTrue();
        assertThat(told(officer)).filteredOn(text -> text.contains("空岗小学")).singleElement().asString().contains("没有人能开始").doesNotContain("走了");
        crisis.catchUp();
        assertThat(told(officer)).as("not every half minute").filteredOn(text -> text.contains("空岗小学")).hasSize(1);
        room.with("刘志远", Role.PRINCIPAL, empty);
        crisis.catchUp();
        long begun = incidents(gone);
        owner().sql("delete from mind.seat where sitting_id = :id").param("id", id.value()).update();
        assertThat(begun).as("as soon as somebody is").isEqualTo(1);
    }

    private List<String> told(Account account) {
        return room.as(account, viewer -> program.getBean(Messages.class).of(viewer, 1).items().stream().map(Message::sentence).filter(text -> text.contains("心理测评")).toList());
    }

    @Test
    void dangerAnsweredJustAfterTheEndIsHeardAndNothingElseIs() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("小满");
        room.as(room.hejing, viewer -> {
            program.getBean(Sittings.class).end(id, viewer);
            return 0;
        });
        assertThat(door.answer(code, 1, 3)).isFalse();
        assertThat(door.answer(code, 9, 0)).isFalse();
        assertThat(door.answer(code, 9, 1)).isTrue();
        assertThat(incidents(child)).isEqualTo(1);
    }

    @Test
    void dangerLongAfterTheEndIsNotAndTheCodeIsForgottenAfterADay() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("小满");
        ended(id, "59 minutes");
        program.getBean(Alarms.class).forgetCodes();
        assertThat(door.paper(code).orElseThrow().late()).as("it sees that it is over, and whom to talk to").isTrue();
        ended(id, "1 hour");
        assertThat(door.answer(code, 9, 1)).isFalse();
        ended(id, "1 day");
        program.getBean(Alarms.class).forgetCodes();
        assertThat(door.paper(code)).isEmpty();
    }

    private void ended(SittingId id, String ago) {
        var now = java.time.OffsetDateTime.ofInstant(program.getBean(java.time.Clock.class).instant(), java.time.ZoneOffset.UTC);
        owner().sql("update mind.sitting set opens_at = :now - interval '3 days', ended_at = :now - :ago::interval where id = :id").param("now", now).param("ago", ago).param("id", id.value()).update();
    }

    @Test
    void whoIsInDangerStandsFirst() {
        var id = room.sitting("phq-9", room.child("阿安"), room.child("白白"), room.child("周周"));
        var given = room.codes(id);
        for (int item = 1; item <= 9; item++) door.answer(given.get("阿安"), item, 0);
        door.finish(given.get("阿安"));
        door.answer(given.get("周周"), 9, 1);
        var body = new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD).get("/mind/sittings/" + id).body();
        assertThat(body).contains("1 人要立刻看").containsSubsequence(">周周</a>", ">白白</a>", ">阿安</a>");
    }

    @Test
    void guessesByCookieAreCountedToo() {
        var child = room.child("小满");
        var right = room.codes(room.sitting("phq-9", child)).get("小满").replace(" ", "");
        var guesser = new Browser(port);
        for (int i = 0; i < 150; i++) assertThat(guesser.get("/s/q", "Cookie", "sitting=" + codes.make()).location()).isEqualTo("/s");
        assertThat(guesser.get("/s/q", "Cookie", "sitting=" + right).status()).as("after 150 wrong ones the right one still opens").isNotEqualTo(200);
        var typed = new Browser(port);
        typed.postWithoutToken("/s", "code", right);
        assertThat(typed.get("/s/q").status()).as("who has typed it goes on beside a guesser").isEqualTo(200);
    }

    @Test
    void theNextChildAtTheSameComputerSeesNothingOfTheOneBefore() {
        var id = room.sitting("phq-9", room.child("甲"), room.child("乙"));
        var given = room.codes(id);
        var computer = new Browser(port);
        computer.postWithoutToken("/s", "code", given.get("甲"));
        for (int item = 1; item <= 3; item++) computer.postWithoutToken("/s/q", "item", "" + item, "value", "3");
        assertThat(computer.get("/s/q?item=1").body()).as("a way out on the page of a question").contains("/s/out");
        var next = computer.get("/s");
        assertThat(next.location()).as("without a code typed").isNotEqualTo("/s/q");
        assertThat(computer.get("/s/q").location()).as("nor by going on").isEqualTo("/s");
        computer.postWithoutToken("/s", "code", given.get("甲"));
        assertThat(computer.get("/s/q").body()).as("by its code it goes on where it stopped").contains("第 4 题");
        computer.postWithoutToken("/s/out");
        computer.postWithoutToken("/s", "code", given.get("乙"));
        assertThat(computer.get("/s/q").body()).contains("我愿意");
    }

    @Test
    void aSecondScaleOnTheSameMorningTakesNothingBack() {
        var child = room.child("小满");
        var sad = room.sitting("phq-9", child);
        var code = room.codes(sad).get("小满");
        for (int item = 1; item <= 8; item++) door.answer(code, item, 2);
        door.answer(code, 9, 0);
        assertThat(door.finish(code)).isTrue();
        assertThat(signals(child)).extracting(Found::proposes).containsExactly(RiskLevel.KEY);
        owner().sql("update mind.seat set finished_at = finished_at - interval '10 minutes' where sitting_id = :id").param("id", sad.value()).update();
        var calm = room.codes(room.sitting("gad-7", child)).get("小满");
        for (int item = 1; item <= 7; item++) door.answer(calm, item, 0);
        assertThat(door.finish(calm)).isTrue();
        assertThat(signals(child)).extracting(Found::proposes).as("PHQ-9 16 ten minutes before").containsExactly(RiskLevel.KEY);
    }

    private List<Found> signals(ChildId child) {
        return program.getBean(Watch.class).evaluate(room.qingxi.product.county(), Qingxi.TODAY, Map.of()).stream()
                .filter(found -> found.kind() == SignalKind.SCREENING && found.child().equals(child)).toList();
    }

    @Test
    void whatAChildAnsweredItselfIsNotOverwrittenFromPaper() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("小满");
        for (int item = 1; item <= 9; item++) door.answer(code, item, 3);
        assertThat(room.as(room.hejing, viewer -> paper.items(id, child, "000000000", viewer)).refused()).as("on its way").isPresent();
        door.finish(code);
        room.as(room.hejing, viewer -> paper.items(id, child, "000000000", viewer));
        assertThat(room.as(room.hejing, viewer -> results.of(id, child, viewer)).answers()).containsEntry("9", "3");
    }
}
