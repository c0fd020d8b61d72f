package org.nuanyang.risk.mind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.screening.ChildsDoor;
import org.nuanyang.mind.screening.Classroom;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("测评的值守：谁先知道")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ScreeningWatchTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired ChildsDoor door;
    @Autowired Incidents incidents;
    @Autowired Messages messages;
    @Autowired Duties duties;
    @Autowired ScreeningCrisis crisis;

    private Classroom room;
    private Account qian;
    private ChildId child;
    private SittingId id;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
        qian = room.with("钱老师", Role.PSYCHOLOGY, qingxi.point);
        child = room.child("小满");
        id = room.sitting("phq-9", child);
    }

    @Test
    void isWhoOpenedTheSittingUnlessSomebodyIsNamed() {
        danger();
        assertThat(told(room.hejing)).singleElement().asString().contains("您值守的心理测评");
        assertThat(told(qian)).singleElement().asString().contains("值守的是何静");
        assertThat(begunBy()).isEqualTo(room.hejing);
    }

    @Test
    void whoIsNamedIsToldInTheSameRequestAndTheNextToo() {
        assertThat(room.watched(id, qian.id(), room.hejing.id(), 0)).isEmpty();
        danger();
        assertThat(told(qian)).as("told before the answer was answered").singleElement().asString().contains("您值守的心理测评");
        assertThat(told(room.hejing)).singleElement().asString().contains("值守的是钱老师");
        assertThat(begunBy()).isEqualTo(qian);
    }

    @Test
    void whoHasLeftOfficeIsToldNothingAndTheNextIsOnDuty() {
        var sun = room.with("孙老师", Role.PSYCHOLOGY, qingxi.point);
        assertThat(room.watched(id, qian.id(), sun.id(), 0)).isEmpty();
        gone(qian);
        assertThat(new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD).get("/mind/sittings/" + id).body()).contains("钱老师（已不在岗");
        danger();
        assertThat(told(qian)).isEmpty();
        assertThat(told(sun)).singleElement().asString().contains("您值守的心理测评");
        assertThat(begunBy()).isEqualTo(sun);
    }

    @Test
    void isNamedFromTheSchoolsOwnAndByOneAtATime() {
        assertThat(room.watched(id, room.with("周敏", Role.HOMEROOM, qingxi.fourth.id()).id(), null, 0)).containsOnlyKeys("first");
        assertThat(room.watched(id, qian.id(), qian.id(), 0)).containsOnlyKeys("next");
        assertThat(room.watched(id, qian.id(), null, 0)).isEmpty();
        assertThat(room.watched(id, qian.id(), null, 0)).as("the same again").isEmpty();
        assertThat(room.watched(id, room.hejing.id(), null, 0)).as("somebody was quicker").containsOnlyKeys("first");
        var teacher = new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD);
        assertThat(teacher.get("/mind/sittings/" + id).body()).contains("钱老师");
        assertThat(teacher.post("/mind/sittings/" + id + "/watch", "first", room.hejing.id().toString(), "next", qian.id().toString(), "version", "1").status()).isEqualTo(302);
        assertThat(teacher.get("/mind/sittings/" + id).body()).contains("何静；不在时钱老师");
    }

    @Test
    void whatTheRequestCouldNotBeginTheJobBeginsOnce() {
        room.untold(room.codes(id).get("小满"));
        assertThat(of()).isEmpty();
        assertThat(crisis.catchUp()).as("and what other tests have left").isPositive();
        assertThat(of()).hasSize(1);
        assertThat(told(room.hejing)).hasSize(1);
        assertThat(crisis.catchUp()).isZero();
        assertThat(of()).hasSize(1);
    }

    private void danger() {
        assertThat(door.answer(room.codes(id).get("小满"), 9, 1)).isTrue();
    }

    private List<String> told(Account account) {
        return room.as(account, viewer -> messages.of(viewer, 1).items().stream().map(Message::sentence).filter(text -> text.contains("心理测评")).toList());
    }

    private List<Incident> of() {
        return room.as(room.hejing, viewer -> incidents.running(viewer).stream().filter(incident -> child.equals(incident.child())).toList());
    }

    private Account begunBy() {
        var by = of().getFirst().startedBy();
        return List.of(room.hejing, qian).stream().filter(each -> each.id().equals(by)).findFirst().orElseGet(() -> program.getBean(org.nuanyang.access.Accounts.class).find(990101, by).orElseThrow());
    }

    private void gone(Account account) {
        var held = duties.of(990101, account.id()).getFirst();
        assertThat(duties.end(held.id(), Qingxi.TODAY.minusDays(1), qingxi.product)).isEmpty();
    }
}
