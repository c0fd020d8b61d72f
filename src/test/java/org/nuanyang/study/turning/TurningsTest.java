package org.nuanyang.study.turning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learners;
import org.nuanyang.study.plan.Studied;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("学困生转化")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TurningsTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Turnings turnings;
    @Autowired Learners learners;

    private Studied school;
    private Account zhoumin;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        xiaoman = school.child("小满");
    }

    @Test
    void areSeenAroundTheChildAndByNobodyElse() {
        var id = begun(zhoumin);
        for (var reader : List.of(school.subject(), school.principal(), school.helper(xiaoman))) assertThat(seen(reader)).isTrue();
        for (var stranger : List.of(school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id()), school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county),
                school.colleague("外校长", Role.PRINCIPAL, school.qingxi.hewan), school.helper(school.child("小麦")))) {
            assertThat(seen(stranger)).isFalse();
            assertThatThrownBy(() -> school.as(stranger, viewer -> turnings.close(id, TurningOutcome.TURNED, "好了", viewer))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> school.as(school.subject(), viewer -> turnings.close(id, TurningOutcome.TURNED, "好了", viewer))).as("another's").isInstanceOf(NotFound.class);
    }

    @Test
    void beginWithAStrengthAndGoOnThroughGoalsAndRelapsesToAnEnd() {
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> turnings.begin(xiaoman, TurningId.next(), "数学", " ", "后两题空着", viewer))).containsOnlyKeys("strengths");
        var id = begun(zhoumin);
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> turnings.begin(xiaoman, id, "数学", "爱发言", "后两题空着", viewer))).as("sent twice").isEmpty();
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> turnings.begin(xiaoman, id, "数学", "爱发言，也爱帮人", "后两题空着", viewer))).as("with other words: nothing is lost silently").containsOnlyKeys("");
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> turnings.begin(xiaoman, TurningId.next(), "数学", "爱发言", "后两题空着", viewer))).as("one a subject").containsOnlyKeys("subject");
        assertThat(tell(id, 1, TurningStep.Kind.GOAL, null, "一周交齐作业", "", TODAY.minusDays(1))).as("yesterday").containsOnlyKeys("due");
        assertThat(tell(id, 1, TurningStep.Kind.GOAL, null, "一周交齐作业", "", TODAY)).isEmpty();
        assertThat(tell(id, 1, TurningStep.Kind.GOAL, null, "一周交齐作业", "", TODAY)).as("sent twice").isEmpty();
        assertThat(turning().due(TODAY)).isTrue();
        assertThat(turning().due(TODAY.minusDays(1))).isFalse();
        assertThat(tell(id, 2, TurningStep.Kind.RELAPSE, null, "又空了两天", "", null)).containsOnlyKeys("help");
        assertThat(tell(id, 2, TurningStep.Kind.RELAPSE, null, "又空了两天", "先减一半", null)).isEmpty();
        assertThat(tell(id, 2, TurningStep.Kind.STRENGTH, null, "主动问题", "", null)).as("from an old page").containsOnlyKeys("");
        assertThat(tell(id, 3, TurningStep.Kind.REACHED, 1, "已达到", "", null)).isEmpty();
        assertThat(tell(id, 3, TurningStep.Kind.REACHED, 1, "已达到", "", null)).as("sent twice").isEmpty();
        assertThat(tell(id, 4, TurningStep.Kind.REACHED, 1, "又做到了", "", null)).as("other words").containsOnlyKeys("");
        assertThat(turning().next()).isEmpty();
        school.done(zhoumin, viewer -> turnings.close(id, TurningOutcome.NOT_YET, "应用题还难", viewer));
        school.done(zhoumin, viewer -> turnings.close(id, TurningOutcome.NOT_YET, "应用题还难", viewer));
        assertThat(tell(id, 4, TurningStep.Kind.STRENGTH, null, "主动问题", "", null)).as("it has ended").containsOnlyKeys("");
        begun(zhoumin);
        var own = school.as(zhoumin, viewer -> turnings.of(learners.learner(xiaoman, viewer), viewer));
        assertThat(Turnings.Rate.of(own)).isEqualTo(new Turnings.Rate(0, 1, 1));
    }

    @Test
    void standOnAPageOfTheChildAndInAList() {
        var browser = new Browser(port).as(zhoumin.login(), Qingxi.PASSWORD);
        var page = "/children/" + xiaoman + "/turning";
        var id = Pattern.compile("name=\"turning\" value=\"([0-9a-f-]{36})\"").matcher(browser.get(page).body()).results().findFirst().orElseThrow().group(1);
        var wrong = browser.post(page, "turning", id, "subject", "数学", "strengths", "", "hard", "后两题空着");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请先写闪光点", "后两题空着", id);
        assertThat(browser.post(page, "turning", id, "subject", "数学", "strengths", "爱发言", "hard", "后两题空着").location()).isEqualTo(page);
        assertThat(browser.post("/turnings/" + id + "/steps", "number", "1", "kind", "RELAPSE", "words", "又空了", "help", "").body()).contains("请写出现反复后现在怎么帮", "又空了");
        assertThat(browser.post("/turnings/" + id + "/steps", "number", "1", "kind", "RELAPSE", "words", "又空了", "help", "先减一半").location()).isEqualTo(page);
        assertThat(browser.get(page).body()).contains("现在这样帮：先减一半");
        assertThat(browser.get("/study/turning").body()).contains("小满", "爱发言", page);
        assertThat(browser.get("/children/" + xiaoman).body()).contains("学困生转化", page);
    }

    private TurningId begun(Account by) {
        var id = TurningId.next();
        school.done(by, viewer -> turnings.begin(xiaoman, id, "数学", "爱发言", "后两题空着", viewer));
        return id;
    }

    private Map<String, Refusal> tell(TurningId id, int number, TurningStep.Kind kind, Integer goal, String words, String help, LocalDate due) {
        return school.as(zhoumin, viewer -> turnings.tell(id, number, kind, goal, words, help, due, viewer));
    }

    private Turning turning() {
        return school.as(zhoumin, viewer -> turnings.of(learners.learner(xiaoman, viewer), viewer)).getFirst();
    }

    private boolean seen(Account reader) {
        return school.as(reader, viewer -> turnings.all(viewer)).stream().anyMatch(each -> each.child().equals(xiaoman));
    }
}
