package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("没有校长的学校：谁来指定代看")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class NoPrincipalTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired LetterDuties duties;
    @Autowired UnopenedLetters unopened;
    @Autowired Clock clock;

    private LetterSchool school;
    private Account officer;

    @BeforeEach
    void meet() {
        school = LetterSchool.in(program);
        officer = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
    }

    /** A letter box is laid with a principal in office; who is gone has no duty any more. */
    private void gone(Account... people) {
        for (var each : people) school.owner().sql("update access.duty set until_on = date '2026-03-01' where account_id = :id").param("id", each.id().value()).update();
    }

    private List<LetterDuties.Post> posts(Account somebody) {
        return school.as(somebody, viewer -> duties.posts(viewer)).stream().filter(post -> post.school().id().equals(school.school)).toList();
    }

    private List<String> told(Account account) {
        return school.list(account, viewer -> program.getBean(Messages.class).of(viewer, 1).items().stream().map(Message::sentence).toList());
    }

    @Test
    void nobodyAboveNamesWhereThereIsAPrincipalNorAnybodyElseAbove() {
        gone(school.psychologist);
        assertThat(posts(officer)).as("the principal does").isEmpty();
        gone(school.principal);
        for (var other : List.of(school.colleague("马主任", Role.TOWNSHIP_OFFICER, school.qingxi.township), school.colleague("高校长", Role.PRINCIPAL, school.qingxi.hewan), school.colleague("周敏", Role.HOMEROOM, school.klass.id())))
            assertThat(posts(other)).isEmpty();
        assertThat(posts(officer)).hasSize(1);
    }

    @Test
    void theCountyIsToldAndNamesSomebodyWhoThenReads() {
        gone(school.psychologist, school.principal);
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        school.send("我不想活了");
        assertThat(told(officer)).as("an alarm reaches whoever can name somebody").isNotEmpty();
        var today = Qingxi.TODAY;
        assertThat(school.refused(officer, viewer -> duties.name(UUID.randomUUID(), school.school, LetterReader.COUNSELLOR, deputy.id(), today, today.plusDays(3), viewer))).isEmpty();
        assertThat(school.all(deputy)).hasSize(1);
        assertThat(school.all(officer)).as("the county reads nothing of it").isEmpty();
        var named = school.as(officer, viewer -> duties.of(viewer)).stream().filter(each -> each.school().equals(school.school)).findFirst().orElseThrow();
        school.as(officer, viewer -> {
            duties.end(named.id(), viewer);
            return 0;
        });
        assertThatThrownBy(() -> school.all(deputy)).isInstanceOf(NotFound.class);
        var browser = new Browser(port).as(officer.login(), Qingxi.PASSWORD);
        assertThat(browser.get("/mind/letters/duty").body()).contains("信箱小学", "周敏");
    }

    @Test
    void aPsychologyTeacherWhoIsIllIsStoodInForAWeekAndLearnsOfIt() {
        gone(school.principal);
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        var today = Qingxi.TODAY;
        assertThat(posts(officer)).as("nothing lies unopened").isEmpty();
        school.send("我不想活了");
        unopened.tell(clock.instant().plus(Duration.ofHours(1)));
        assertThat(posts(officer)).hasSize(1);
        assertThat(school.refused(officer, viewer -> duties.name(UUID.randomUUID(), school.school, LetterReader.COUNSELLOR, deputy.id(), today, today.plusDays(8), viewer))).containsOnlyKeys("until");
        assertThat(school.refused(officer, viewer -> duties.name(UUID.randomUUID(), school.school, LetterReader.COUNSELLOR, deputy.id(), today, today.plusDays(7), viewer))).isEmpty();
        assertThat(school.all(deputy)).hasSize(1);
        assertThat(told(school.psychologist)).anyMatch(text -> text.contains("周敏"));
        assertThatThrownBy(() -> school.as(officer, viewer -> duties.name(UUID.randomUUID(), school.qingxi.hewan, LetterReader.COUNSELLOR, deputy.id(), today, today, viewer))).isInstanceOf(NotFound.class);
    }
}
