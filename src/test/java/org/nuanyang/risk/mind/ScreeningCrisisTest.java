package org.nuanyang.risk.mind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.screening.Classroom;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("心理测评中的危机题与线索")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ScreeningCrisisTest {
    private static final LocalDate DAY = Qingxi.TODAY;

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Incidents incidents;
    @Autowired ScreeningCrisis crisis;

    private Classroom room;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
    }

    private List<Incident> of(ChildId child) {
        return room.as(room.hejing, viewer -> incidents.running(viewer).stream().filter(incident -> child.equals(incident.child())).toList());
    }

    @Test
    void aClassOfFortySitsAndOneAnswerBeginsTheProcedureBeforeTheSittingEnds() {
        var children = java.util.stream.IntStream.rangeClosed(1, 40).mapToObj(i -> room.child("学生" + i)).toArray(ChildId[]::new);
        crisis.catchUp(); // what other tests have left
        var id = room.sitting("phq-9", children);
        var codes = room.codes(id);
        assertThat(codes).hasSize(40);
        for (var code : codes.entrySet()) {
            var phone = new Browser(port);
            assertThat(phone.postWithoutToken("/s", "code", code.getValue()).location()).isEqualTo("/s/q");
            assertThat(phone.get("/s/q").body()).contains("最近过得怎么样").doesNotContain("抑郁", "PHQ", code.getKey());
            boolean troubled = code.getKey().equals("学生7");
            for (int item = 1; item <= 9; item++) {
                assertThat(phone.postWithoutToken("/s/q", "item", "" + item, "value", item == 9 && troubled ? "1" : "0").location()).isEqualTo("/s/q?item=" + (item + 1));
            }
            if (troubled) {
                assertThat(of(children[6])).as("begun before the child hands in").singleElement().satisfies(incident -> assertThat(incident.kind()).isEqualTo(IncidentKind.SELF_HARM));
                phone.postWithoutToken("/s/q", "item", "9", "value", "3");
                assertThat(of(children[6])).as("once, however often").hasSize(1);
            }
            assertThat(phone.postWithoutToken("/s/done").location()).isEqualTo("/s/q");
            assertThat(phone.get("/s/q").body()).contains("谢谢你", "心理辅导室何老师", "12355").doesNotContain("分", "抑郁", "等级");
        }
        assertThat(of(children[5])).isEmpty();
        var teacher = new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD);
        assertThat(teacher.get("/mind/sittings/" + id).body()).contains("学生7", "40/40");
        assertThat(teacher.get("/messages").body()).contains("心理测评中有学生需要您立刻去看");
        assertThat(crisis.catchUp()).as("nothing is left for the job").isZero();
    }

    @Test
    void aStrangerLearnsNothing() {
        var stranger = new Browser(port);
        assertThat(stranger.get("/s").status()).isEqualTo(200);
        assertThat(stranger.get("/s/q").location()).isEqualTo("/s");
        assertThat(stranger.get("/s/q", "Cookie", "sitting=ACEACEACE").location()).isEqualTo("/s");
        assertThat(stranger.postWithoutToken("/s/q", "item", "1", "value", "1").location()).isEqualTo("/s/q?unsaved=true");
        assertThat(stranger.postWithoutToken("/s", "code", "ABC").status()).isEqualTo(422);
    }

    @Test
    void anAnswerEnteredFromPaperBeginsItToo() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var teacher = new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD);
        assertThat(teacher.get("/mind/sittings/" + id + "/entry").body()).contains("小满");
        assertThat(teacher.post("/mind/sittings/" + id + "/entry", "child", child.toString(), "digits", "00000000").status()).isEqualTo(422);
        assertThat(teacher.post("/mind/sittings/" + id + "/entry", "child", child.toString(), "digits", "000000002").status()).isEqualTo(302);
        assertThat(of(child)).hasSize(1);
    }

    @Test
    void theHomeroomTeacherSeesWhatToDoAndNoScore() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var teacher = new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD);
        teacher.get("/mind/sittings/" + id + "/entry");
        teacher.post("/mind/sittings/" + id + "/entry", "child", child.toString(), "digits", "222222200");
        var result = teacher.get("/mind/sittings/" + id + "/children/" + child).body();
        assertThat(result).contains("14", "重点支持");
        assertThat(Pattern.compile("name=\"version\" value=\"0\"").matcher(result).find()).isTrue();
        var head = new Browser(port).as(room.with("周敏", org.nuanyang.access.Role.PRINCIPAL, room.as(room.hejing, viewer -> viewer.duties().getFirst().org())).login(), Qingxi.PASSWORD);
        assertThat(head.get("/mind/sittings/" + id).status()).isEqualTo(404);
        assertThat(head.get("/mind/sittings/" + id + "/children/" + child).status()).isEqualTo(404);
    }

    @Test
    void suggestsForAsLongAsTheRuleSaysAndNoLonger() {
        var rule = new Rule(SignalKind.SCREENING, true, SignalKind.SCREENING.n().usual(), 0);
        assertThat(found(Tier.NONE, 0, rule)).isEmpty();
        assertThat(found(Tier.WATCH, 0, rule)).extracting(Found::proposes).containsExactly(RiskLevel.WATCH);
        assertThat(found(Tier.SUPPORT, 60, rule)).extracting(Found::proposes).containsExactly(RiskLevel.KEY);
        assertThat(found(Tier.SUPPORT, 61, rule)).isEmpty();
        assertThat(found(Tier.CRISIS, 1, rule)).singleElement().satisfies(found -> {
            assertThat(found.proposes()).isEqualTo(RiskLevel.URGENT);
            assertThat(found.evidence().args()).as("no score, no scale").containsExactly(DAY.minusDays(1).toString());
        });
    }

    private static List<Found> found(Tier tier, int daysAgo, Rule rule) {
        return ScreeningSignals.found(new ScreeningSignals.Screened(UUID.randomUUID(), UUID.randomUUID(), DAY.minusDays(daysAgo), tier), DAY, rule).stream().toList();
    }

    @Test
    void bringsTheLastResultAsASignal() {
        var child = room.child("小满");
        var id = room.sitting("gad-7", child);
        var code = room.codes(id).get("小满");
        var door = program.getBean(org.nuanyang.mind.screening.ChildsDoor.class);
        for (int item = 1; item <= 7; item++) door.answer(code, item, 2);
        assertThat(signals(child)).as("not before it is handed in").isEmpty();
        door.finish(code);
        assertThat(signals(child)).extracting(Found::proposes).containsExactly(RiskLevel.KEY);
    }

    private List<Found> signals(ChildId child) {
        int county = program.getBean(Qingxi.class).product.county();
        var asked = new org.nuanyang.risk.signal.SignalSource.Asked(county, DAY, java.util.Set.of(child), Map.of());
        return program.getBean(org.nuanyang.access.JobSight.class).heeding(county).call(() -> new org.springframework.transaction.support.TransactionTemplate(
                program.getBean(org.springframework.transaction.PlatformTransactionManager.class)).execute(_ -> program.getBean(ScreeningSignals.class).found(asked)));
    }
}
