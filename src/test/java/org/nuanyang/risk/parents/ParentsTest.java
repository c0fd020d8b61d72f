package org.nuanyang.risk.parents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.attendance.AtSchool.MONDAY;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.attendance.AbsenceCall.Called;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.entrusted.Agreement;
import org.nuanyang.roster.entrusted.CareExclusion;
import org.nuanyang.roster.entrusted.EntrustedCareId;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.roster.entrusted.Party;
import org.nuanyang.roster.entrusted.Signing;
import org.nuanyang.roster.entrusted.WishHeard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("告知家长与委托照护检查")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ParentsTest {
    private static final Set<String> HEED = Set.of("principal", "psychology", "helper");
    private static final String TEXT = "近来上课常发呆，请每天晚上打个电话";

    @Autowired ApplicationContext program;
    @Autowired ParentNotices notices;
    @Autowired CareChecks checks;
    @Autowired EntrustedCares cares;
    @Autowired Roster roster;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private ChildId xiaoman;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
    }

    @Test
    void areReadByWhoHeedsTheChildAndWrittenByWhoAnswersForIt() {
        assertThat(send(school.homeroom, UUID.randomUUID(), TODAY, TEXT)).isEmpty();
        var id = all().getFirst().id();
        school.others(xiaoman).forEach((what, somebody) -> {
            long rows = school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.parent_notice where child_id = :child").param("child", xiaoman.value()).query(Long.class).single()));
            assertThat(rows > 0).as("%s in the database", what).isEqualTo(HEED.contains(what));
            if (!HEED.contains(what)) assertThatThrownBy(() -> school.as(somebody, viewer -> notices.find(id, viewer))).as(what).isInstanceOf(NotFound.class);
            if (Set.of("principal", "psychology").contains(what)) return;
            assertThatThrownBy(() -> send(somebody, UUID.randomUUID(), TODAY, TEXT)).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> notices.answer(id, TODAY, "好的", viewer))).as(what).isInstanceOf(NotFound.class);
        });
        assertThat(school.owner().sql("select text_sealed from risk.parent_notice where id = :id").param("id", id).query(byte[].class).single())
                .asString(StandardCharsets.UTF_8).doesNotContain("发呆");
    }

    @Test
    void showUpOnceTheyHaveHadNoAnswerForLong() {
        int days = AttendanceRule.USUAL.answerDays();
        var late = UUID.randomUUID();
        assertThat(send(school.homeroom, late, TODAY.minusDays(days), TEXT)).isEmpty();
        assertThat(send(school.homeroom, late, TODAY.minusDays(days), TEXT)).as("pressed twice").isEmpty();
        assertThat(send(school.homeroom, UUID.randomUUID(), TODAY.minusDays(days - 1), TEXT)).isEmpty();
        assertThat(all()).hasSize(2);
        assertThat(school.list(school.homeroom, notices::unanswered)).extracting(ParentNotice::id).containsExactly(late);
        assertThat(answer(late, TODAY.minusDays(days + 1), "好的")).containsOnlyKeys("answeredOn");
        assertThat(answer(late, TODAY, " ")).containsOnlyKeys("answer");
        assertThat(answer(late, TODAY, "爸爸说每晚八点打电话")).isEmpty();
        assertThat(answer(late, TODAY, "爸爸说每晚八点打电话")).as("pressed twice").isEmpty();
        assertThat(answer(late, TODAY, "又一次")).as("an answer stays, and whoever had another is told so").containsOnlyKeys("answer");
        assertThat(all()).filteredOn(notice -> notice.id().equals(late)).singleElement()
                .satisfies(notice -> assertThat(notice.answer()).isNotNull().extracting(ParentNotice.Answered::words).isEqualTo("爸爸说每晚八点打电话"));
        assertThat(school.list(school.homeroom, notices::unanswered)).isEmpty();
        assertThat(send(school.homeroom, UUID.randomUUID(), TODAY.plusDays(1), "")).containsOnlyKeys("sentOn", "text");
    }

    @Test
    void areNotLostWhenAnOldFormSaysSomethingElse() {
        var sent = UUID.randomUUID();
        assertThat(send(school.homeroom, sent, TODAY, TEXT)).isEmpty();
        assertThat(send(school.homeroom, sent, TODAY, "另一件事：手臂上有伤")).containsOnlyKeys("text");
        assertThat(all()).singleElement().satisfies(notice -> assertThat(notice.text()).isEqualTo(TEXT));
        var agreement = agree(LocalDate.of(2027, 2, 24));
        var looked = UUID.randomUUID();
        assertThat(check(looked, school.homeroom, agreement, MONDAY, true, "都好")).isEmpty();
        assertThat(check(looked, school.homeroom, agreement, MONDAY, true, "都好")).as("pressed twice").isEmpty();
        assertThat(check(looked, school.homeroom, agreement, TODAY, false, "联系不上父母")).containsOnlyKeys("said");
        assertThat(school.list(school.homeroom, viewer -> checks.of(roster.open(xiaoman, viewer), viewer))).hasSize(1);
    }

    @Test
    void askThatCareIsLookedAtOnceATerm() {
        assertThat(due(LocalDate.of(2026, 4, 1))).as("nothing is agreed").isEmpty();
        var agreement = agree(LocalDate.of(2027, 2, 24));
        assertThat(due(LocalDate.of(2026, 3, 25))).as("a month of the term is not over").isEmpty();
        assertThat(due(LocalDate.of(2026, 3, 26))).extracting(Waiting::child).containsExactly(xiaoman);
        assertThat(check(school.homeroom, agreement, TODAY, true, "")).containsOnlyKeys("said");
        assertThat(check(school.homeroom, agreement, TODAY.plusDays(1), true, "奶奶在家")).containsOnlyKeys("on");
        assertThat(check(school.homeroom, agreement, LocalDate.of(2026, 2, 1), true, "奶奶在家")).as("before it was agreed").containsOnlyKeys("on");
        assertThat(check(school.homeroom, agreement, MONDAY, false, "父母两周没有来电话，已告知")).isEmpty();
        assertThat(due(LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(due(LocalDate.of(2026, 10, 10))).as("no such term is set").isEmpty();
        assertThat(school.list(school.homeroom, viewer -> checks.of(roster.open(xiaoman, viewer), viewer))).singleElement().satisfies(each -> {
            assertThat(each.allKept()).isFalse();
            assertThat(each.inTouch()).isFalse();
        });
        school.others(xiaoman).forEach((what, somebody) -> {
            if (HEED.contains(what)) assertThat(check(somebody, agreement, TODAY, true, "都好")).as(what).isEmpty();
            else assertThatThrownBy(() -> check(somebody, agreement, TODAY, true, "都好")).as(what).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void askForAnotherAgreementBeforeThisOneRunsOut() {
        agree(TODAY.plusDays(CareChecks.RENEWED_BEFORE_DAYS + 1L));
        assertThat(school.list(school.homeroom, checks::ending)).isEmpty();
        agree(TODAY.plusDays(CareChecks.RENEWED_BEFORE_DAYS));
        assertThat(school.list(school.homeroom, checks::ending)).extracting(Waiting::child).containsExactly(xiaoman);
        var elsewhere = school.colleague("王老师", Role.HOMEROOM, school.qingxi.hewanThird.id());
        assertThat(school.list(elsewhere, checks::ending)).extracting(Waiting::child).doesNotContain(xiaoman);
    }

    private EntrustedCareId agree(LocalDate until) {
        var agreement = new Agreement(
                new Party("山大伟", Relation.FATHER, new Phone("13900000391"), null, null, null),
                new Party("小满的奶奶", Relation.PATERNAL_GRANDMOTHER, new Phone("13900000371"), null, LocalDate.of(1958, 4, 2), "青石巷4号"), true, EnumSet.allOf(CareExclusion.class),
                new Agreement.Wish(LocalDate.of(2026, 2, 20), WishHeard.FACE_TO_FACE, "愿意"), LocalDate.of(2026, 2, 25), until, "接送上下学。", null, true,
                new Signing.OnPaper(LocalDate.of(2026, 2, 22)), new Agreement.Copies(null, null));
        assertThat(school.list(school.homeroom, viewer -> cares.enter(xiaoman, agreement, open(), viewer))).isEmpty();
        return open().orElseThrow();
    }

    private Optional<EntrustedCareId> open() {
        return school.as(school.homeroom, viewer -> checks.agreement(roster.open(xiaoman, viewer), viewer).map(care -> care.id()));
    }

    private List<Waiting> due(LocalDate on) {
        return school.as(school.homeroom, viewer -> transactions.execute(_ -> checks.due(on, viewer)));
    }

    private Map<String, Refusal> check(Account by, EntrustedCareId agreement, LocalDate on, boolean inTouch, String said) {
        return check(UUID.randomUUID(), by, agreement, on, inTouch, said);
    }

    private Map<String, Refusal> check(UUID id, Account by, EntrustedCareId agreement, LocalDate on, boolean inTouch, String said) {
        return school.as(by, viewer -> checks.record(new CareCheck(id, xiaoman, agreement, on, CheckWay.VISIT, true, true, inTouch, true, said, viewer.account()), viewer));
    }

    private Map<String, Refusal> send(Account by, UUID id, LocalDate on, String text) {
        return school.as(by, viewer -> notices.send(new ParentNotice(id, xiaoman, "小满", NoticeMatter.MIND, Called.FATHER, NoticeWay.CHAT, text, on, viewer.account(), null), viewer));
    }

    private Map<String, Refusal> answer(UUID id, LocalDate on, String words) {
        return school.as(school.homeroom, viewer -> notices.answer(id, on, words, viewer));
    }

    private List<ParentNotice> all() {
        return school.as(school.homeroom, viewer -> notices.of(roster.open(xiaoman, viewer), viewer));
    }
}
