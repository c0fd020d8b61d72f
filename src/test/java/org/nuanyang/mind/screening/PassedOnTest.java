package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.mind.passing.PassedKind;
import org.nuanyang.mind.passing.PassedOn;
import org.nuanyang.mind.passing.Passing;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Merging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("随学生转接的跟进")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class PassedOnTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired FollowUps followUps;
    @Autowired Passing passing;
    @Autowired PaperEntry entry;
    @Autowired Tiers tiers;
    @Autowired Transfers transfers;
    @Autowired Merging merging;
    @Autowired Roster roster;

    private static int number;

    private Classroom room;
    private String name;
    private Account keeper;
    private OrgId school;
    private ChildId child;
    private SittingId sitting;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
        keeper = room.with("孙丽", Role.FILE_KEEPER, room.qingxi.point);
        school = room.empty("接手小学" + System.nanoTime());
        name = "满小" + Character.toString('安' + number++);
        child = room.child(name);
        sitting = room.sitting("phq-9", child);
        room.as(room.hejing, viewer -> entry.items(sitting, child, "222222220", viewer));
        assertThat(room.refused(viewer -> followUps.set(sitting, child, 0, room.homeroom.id(), Qingxi.TODAY.plusDays(5), viewer))).isEmpty();
        assertThat(room.refused(viewer -> tiers.set(child, new Tiers.Told(0, Tier.SUPPORT, "每天问候一次", Qingxi.TODAY.plusDays(20)), viewer))).isEmpty();
    }

    private void moves(ChildId who, Account from, OrgId to) {
        var receiving = room.with("方婷", Role.FILE_KEEPER, to);
        room.as(from, viewer -> transfers.offer(List.of(roster.open(who, viewer)), to, "", null, viewer));
        var offer = room.as(from, viewer -> transfers.transfersFor(viewer).stream().filter(each -> who.equals(each.child())).findFirst().orElseThrow().id());
        room.as(receiving, viewer -> transfers.accept(offer, viewer));
    }

    private List<PassedOn> open(Account somebody) {
        return room.as(somebody, viewer -> passing.open(viewer));
    }

    private List<PassedOn.Gone> gone(Account somebody) {
        return room.as(somebody, viewer -> passing.gone(viewer)).stream().filter(each -> each.name().equals(name)).toList();
    }

    private List<String> told(Account account) {
        return room.as(account, viewer -> program.getBean(Messages.class).of(viewer, 1).items().stream().map(Message::sentence).filter(text -> text.contains("跟进")).toList());
    }

    @Test
    void anOutsiderSeesNeitherWhatCameNorWhatWent() {
        var outsider = room.with("王老师", Role.PSYCHOLOGY, room.qingxi.hewan);
        var clerk = room.with("李文", Role.FILE_KEEPER, school);
        var there = room.with("林悦", Role.PSYCHOLOGY, school);
        moves(child, keeper, school);
        for (var nobody : List.of(outsider, clerk, keeper)) {
            assertThat(open(nobody)).noneMatch(each -> each.child().equals(child));
            assertThat(gone(nobody)).isEmpty();
        }
        var id = open(there).getFirst().id();
        for (var nobody : List.of(outsider, clerk, room.hejing)) assertThatThrownBy(() -> room.as(nobody, viewer -> {
            passing.seen(id, viewer);
            return 0;
        })).isInstanceOf(NotFound.class);
    }

    @Test
    void goesToThePsychologyTeacherOfTheNewSchoolWithTheTierAndNothingElse() {
        var there = room.with("林悦", Role.PSYCHOLOGY, school);
        var principal = room.with("丁校长", Role.PRINCIPAL, school);
        moves(child, keeper, school);
        assertThat(open(there)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(PassedKind.FOLLOW_UP);
            assertThat(each.tier()).isEqualTo(Tier.SUPPORT);
            assertThat(each.until()).isEqualTo(Qingxi.TODAY.plusDays(5));
        });
        assertThat(open(principal)).as("there is a psychology teacher").isEmpty();
        assertThat(told(there)).singleElement().asString().doesNotContain(name);
        assertThat(gone(room.hejing)).singleElement().satisfies(each -> assertThat(each.toSchool()).startsWith("接手小学"));
        assertThat(gone(room.homeroom)).as("who was to see the child").hasSize(1);
        assertThat(open(room.hejing)).noneMatch(each -> each.child().equals(child));
        assertThatThrownBy(() -> room.as(there, viewer -> program.getBean(Results.class).of(sitting, child, viewer))).isInstanceOf(NotFound.class);
        var browser = new Browser(port);
        browser.signIn(there.login(), Qingxi.PASSWORD);
        assertThat(browser.get("/").body()).contains("随学生转来");
        assertThat(browser.get("/mind/passed-on").body()).contains(name, "重点支持").doesNotContain("PHQ");
        var id = open(there).getFirst().id();
        browser.post("/mind/passed-on/" + id + "/seen");
        assertThat(open(there)).isEmpty();
    }

    @Test
    void goesToThePrincipalWhereThereIsNoPsychologyTeacherElseTheCountyIsTold() {
        var officer = room.with("陈科", Role.COUNTY_OFFICER, room.qingxi.county);
        moves(child, keeper, school);
        assertThat(told(officer)).filteredOn(text -> text.contains("接手小学")).singleElement().asString().doesNotContain(name);
        var principal = room.with("丁校长", Role.PRINCIPAL, school);
        assertThat(open(principal)).hasSize(1);
        room.with("林悦", Role.PSYCHOLOGY, school);
        assertThat(open(principal)).isEmpty();
    }

    @Test
    void goesOnToTheThirdSchoolAndBack() {
        var there = room.with("林悦", Role.PSYCHOLOGY, school);
        moves(child, keeper, school);
        var third = room.empty("第三小学" + System.nanoTime());
        var teacher = room.with("高老师", Role.PSYCHOLOGY, third);
        moves(child, room.with("李文", Role.FILE_KEEPER, school), third);
        assertThat(open(there)).isEmpty();
        assertThat(gone(there)).hasSize(1);
        assertThat(open(teacher)).hasSize(1);
        moves(child, room.with("文老师", Role.FILE_KEEPER, third), room.qingxi.point);
        assertThat(open(teacher)).isEmpty();
        assertThat(gone(room.hejing)).isEmpty();
        List<FollowUps.Listed> again = room.as(room.hejing, viewer -> followUps.open(viewer));
        assertThat(again).as("it is theirs again").anyMatch(each -> each.followUp().child().equals(child));
    }

    @Test
    void staysOpenWithTheFileThatGoesOnWhenAnotherIsClosed() {
        var kept = room.child("小滿");
        room.as(keeper, viewer -> merging.merge(kept, 1, child, 1, Set.of(), viewer));
        assertThat(open(room.hejing)).filteredOn(each -> each.child().equals(kept)).hasSize(1);
        var there = room.with("林悦", Role.PSYCHOLOGY, school);
        moves(kept, keeper, school);
        assertThat(open(there)).as("and goes along with it").hasSize(1);
    }
}
