package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Act;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Messages;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@DisplayName("紧急查看")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class EmergenciesTest {
    private static final String REASON = "放学后没有到家，要马上联系监护人";

    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Emergencies emergencies;
    @Autowired Messages messages;
    @Autowired Now now;
    Guarded all;

    @BeforeEach
    void gather() {
        all = new Guarded(qingxi, roster, viewers);
    }

    @Test
    void areNotForPeopleOfAnotherSchoolNorForAdministrators() {
        var child = all.child("小满");
        for (var outsider : List.of(all.person("王老师", Role.HOMEROOM, qingxi.hewanThird.id()), all.person("王校长", Role.PRINCIPAL, qingxi.hewan), all.person("管理员", Role.ADMINISTRATOR, qingxi.county)))
            assertThatThrownBy(() -> open(outsider, child)).as(outsider.name()).isInstanceOf(NotFound.class);
        var teacher = all.person("王老师", Role.HOMEROOM, qingxi.hewanThird.id());
        var found = all.as(teacher, viewer -> emergencies.lookFor(qingxi.qingshi, "小满", viewer));
        assertThat(found).as("no school of theirs").isEmpty();
        var id = open(all.person("李老师", Role.HOMEROOM, qingxi.fourth.id()), child).id();
        assertThatThrownBy(() -> all.as(teacher, viewer -> emergencies.find(id, viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> all.as(teacher, viewer -> emergencies.review(id, Emergency.Verdict.JUSTIFIED, "", viewer))).isInstanceOf(NotFound.class);
    }

    @Test @DisplayName("别班的老师凭姓名找到学生，打开档案数小时，到时自动结束")
    void openAFileForSomeHoursToAColleagueOfAnotherClass() {
        var name = "小满" + Guarded.login();
        var child = all.child(name);
        var teacher = all.person("李老师", Role.HOMEROOM, qingxi.fourth.id());
        var found = all.as(teacher, viewer -> emergencies.lookFor(qingxi.qingshi, name, viewer));
        assertThat(found).singleElement().satisfies(each -> assertThat(each.child()).isEqualTo(child.value()));
        var part = all.as(teacher, viewer -> emergencies.lookFor(qingxi.qingshi, name.substring(0, 2), viewer));
        assertThat(part).as("whole names alone").extracting(Emergencies.Found::child).doesNotContain(child.value());
        assertThat(opens(teacher, child)).isFalse();
        assertThat(open(teacher, child).objections()).isEmpty();
        assertThat(opens(teacher, child)).isTrue();
        var scope = all.viewer(teacher).scope();
        assertThat(scope.children(Act.CALL)).contains(child.value());
        assertThat(scope.children(Act.AMEND)).isEmpty();
        assertThat(scope.why(qingxi.qingshi.value(), qingxi.third.id().value(), child.value())).isEqualTo("紧急查看 · 青石小学");
        now.pass(Duration.ofHours(4));
        try {
            assertThat(opens(teacher, child)).as("after four hours").isFalse();
        } finally {
            now.pass(Duration.ofHours(-4));
        }
    }

    @Test
    void endWhenTheOpenerSaysSo() {
        var child = all.child("小满");
        var officer = all.officer("陈科");
        var id = open(officer, child).id();
        assertThat(opens(officer, child)).isTrue();
        assertThatThrownBy(() -> all.as(all.principal(), viewer -> {
            emergencies.end(id, viewer);
            return null;
        })).isInstanceOf(NotFound.class);
        all.as(officer, viewer -> {
            emergencies.end(id, viewer);
            return null;
        });
        assertThat(opens(officer, child)).isFalse();
    }

    @Test @DisplayName("班主任、帮扶人、校长马上收到消息，消息里没有学生姓名")
    void areToldAtOnceToThoseWhoAnswerForTheChild() {
        var child = all.child("小满");
        var homeroom = all.person("周敏", Role.HOMEROOM, qingxi.third.id());
        var helper = qingxi.account(Guarded.login(), "李根生");
        qingxi.helping(helper, child.value());
        var principal = all.principal();
        var bystander = all.person("钱老师", Role.HOMEROOM, qingxi.fourth.id());
        var opener = all.officer("陈科");
        var id = open(opener, child).id();
        for (var told : List.of(homeroom, helper, principal)) {
            var newest = all.as(told, viewer -> messages.of(viewer, 1)).items().getFirst().told();
            assertThat(newest.link()).as(told.name()).isEqualTo("/emergencies/" + id);
            assertThat(newest.urgent()).isTrue();
            assertThat(newest.args().toString()).contains("陈科").doesNotContain("小满");
            assertThat(all.as(told, viewer -> emergencies.find(id, viewer)).reason()).as(told.name()).isEqualTo(REASON);
        }
        for (var other : List.of(bystander, opener)) assertThat(all.as(other, viewer -> messages.of(viewer, 1)).items()).as(other.name()).isEmpty();
    }

    @Test
    void areReviewedByThePrincipalOnce() {
        var officer = all.officer("陈科");
        var id = open(officer, all.child("小满")).id();
        var principal = all.principal();
        var page = all.as(principal, viewer -> emergencies.of(viewer, true, 1));
        assertThat(page.items()).extracting(Emergency::id).contains(id);
        assertThatThrownBy(() -> review(officer, id, Emergency.Verdict.JUSTIFIED, "")).as("nobody reviews oneself").isInstanceOf(NotFound.class);
        assertThat(review(principal, id, Emergency.Verdict.UNJUSTIFIED, " ").map(Refusal::key)).contains("protection.emergency.review.words-missing");
        assertThat(review(principal, id, Emergency.Verdict.UNJUSTIFIED, "可以先打电话给班主任")).isEmpty();
        assertThatThrownBy(() -> review(all.principal(), id, Emergency.Verdict.JUSTIFIED, "")).as("a second time").isInstanceOf(NotFound.class);
        var read = all.as(officer, viewer -> emergencies.find(id, viewer)).review();
        assertThat(read).isNotNull();
        assertThat(read.words()).isEqualTo("可以先打电话给班主任");
    }

    @Test
    void takeADoubleClickForOneAndStopAtFiveADay() {
        var teacher = all.person("李老师", Role.HOMEROOM, qingxi.fourth.id());
        var first = all.child("小满");
        assertThat(open(teacher, first).id()).isEqualTo(open(teacher, first).id());
        for (int i = 0; i < 4; i++) assertThat(open(teacher, all.child("小满")).objections()).isEmpty();
        assertThat(open(teacher, all.child("小满")).objections()).extracting(Refusal::key).containsExactly("protection.emergency.many");
    }

    @Test
    void wantAReason() {
        var child = all.child("小满");
        var officer = all.officer("陈科");
        var opened = all.as(officer, viewer -> emergencies.open(child.value(), " 看 ", viewer));
        assertThat(opened.objections()).extracting(Refusal::key).containsExactly("protection.emergency.reason-missing");
        assertThat(opens(officer, child)).isFalse();
    }

    private Emergencies.Opened open(Account by, ChildId child) {
        return all.as(by, viewer -> emergencies.open(child.value(), REASON, viewer));
    }

    private Optional<Refusal> review(Account by, EmergencyId id, Emergency.Verdict verdict, String words) {
        return all.as(by, viewer -> emergencies.review(id, verdict, words, viewer));
    }

    private boolean opens(Account account, ChildId child) {
        try {
            return all.as(account, viewer -> roster.open(child, viewer)) != null;
        } catch (NotFound notTheirs) {
            return false;
        }
    }
}
