package org.nuanyang.care.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.survey.SurveyCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@DisplayName("记关爱的页面，没有脚本时")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, SurveyCounty.Laid.class})
class EntryPagesTest {
    @LocalServerPort int port;
    @Autowired SurveyCounty school;
    @Autowired Environment environment;
    CareCounty care;
    ChildId child;
    String id;

    @BeforeEach
    void enrol() {
        care = new CareCounty(school, environment);
        child = school.enrolled(SurveyCounty.away("石头"));
        id = RecordId.next().toString();
    }

    @Test
    void areNotThereForATeacherOfAnotherSchool() {
        var outsider = somebody(Role.HOMEROOM, school.qingxi.hewanThird.id());
        assertThat(outsider.get("/care/new?child=" + child).status()).isEqualTo(404);
        assertThat(outsider.get("/care/batch?class=" + school.qingxi.third.id()).status()).isEqualTo(404);
        assertThat(talk(outsider, "text").status()).isEqualTo(404);
        assertThat(outsider.get("/care/phone").body()).doesNotContain("石头");
        assertThat(care.count(child)).isZero();
        for (var other : List.of(somebody(Role.ADMINISTRATOR, school.qingxi.county), somebody(Role.COUNTY_OFFICER, school.qingxi.county))) {
            assertThat(other.get("/care/new").status()).isEqualTo(404);
            assertThat(other.get("/care/shell").status()).isEqualTo(404);
            assertThat(other.get("/care/phone").status()).isEqualTo(204);
            assertThat(talk(other, "text").status()).isEqualTo(404);
        }
    }

    @Test
    void presetWhatIsDueAndStoreOnceWhatIsSentTwice() {
        var teacher = teacher();
        care.owedWeekly(child, "CARER_CALL");
        var form = teacher.get("/care/new?child=" + child);
        assertThat(form.body()).containsPattern("name=\"kind\" value=\"CARER_CALL\"[^>]*checked").contains("石头", "与家长、监护人通话");
        var first = talk(teacher, "说到妈妈");
        assertThat(first.location()).isEqualTo("/care-records");
        assertThat(teacher.get(first.location()).body()).contains("已记下：石头，谈心。");
        assertThat(teacher.get(talk(teacher, "说到妈妈").location()).body()).contains("这条已经记过了", "没有重复");
        assertThat(talk(teacher, "另一段话").status()).isEqualTo(422);
        assertThat(care.count(child)).isEqualTo(1);
    }

    @Test
    void leadToTheNextChildToWhomTheSameIsDue() {
        var next = school.enrolled(SurveyCounty.away("阿宝"));
        care.owedWeekly(next, "TALK");
        var teacher = teacher();
        var after = teacher.get(talk(teacher, "说到妈妈").location());
        assertThat(after.body()).contains("下一个：阿宝，谈心", "/care/new?child=" + next + "&amp;kind=TALK&amp;back=%2Fcare-records");
        care.excuse(next);
    }

    @Test
    void comeBackWithWhatWasTypedAndSayAtTheFieldWhatIsWrong() {
        var teacher = teacher();
        var again = teacher.post("/care/new", "id", id, "kind", "HOME_VISIT", "children", child.toString(), "day", "other", "otherDay", "2026-03-13",
                "mood", "LOW", "told.guardianHealth", "奶奶腰疼", "told.said", "属于谈心的话", "minutes", "很久", "step.what", "打电话", "back", "//elsewhere");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("奶奶腰疼", "href=\"#told.content\"", "2026-03-13", "很久").containsPattern("name=\"mood\" value=\"LOW\"[^>]*checked");
        assertThat(care.count(child)).isZero();
        var done = teacher.post("/care/new", "id", id, "kind", "HOME_VISIT", "children", child.toString(), "day", "2026-03-12", "told.content", "家里都好",
                "told.said", "属于谈心的话", "also", "CARER_CALL", "also", "TUTORING", "back", "//elsewhere");
        assertThat(done.location()).isEqualTo("/");
        assertThat(care.only(child).serves()).containsExactlyInAnyOrder("HOME_VISIT", "SPEAK", "CARER_CALL");
    }

    @Test
    void tellSignsOfRecordMakingBeforeAnythingIsSaved() {
        var teacher = teacher();
        for (int i = 0; i < 2; i++) {
            id = RecordId.next().toString();
            assertThat(talk(teacher, "孩子一切都好，没有问题。").status()).isEqualTo(302);
        }
        id = RecordId.next().toString();
        var asked = talk(teacher, "孩子一切都好，没有问题。");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("保存之前，想请您看一眼", "name=\"anyway\"");
        assertThat(care.count(child)).isEqualTo(2);
        assertThat(talk(teacher, "孩子一切都好，没有问题。", "anyway", "true").status()).isEqualTo(302);
        assertThat(care.count(child)).isEqualTo(3);
    }

    @Test
    void noteAClassAtOnceWithWhomNobodyReachedAndWhoHasARemark() {
        var reached = school.enrolled(SurveyCounty.away("小山"));
        var missed = school.enrolled(SurveyCounty.away("小河"));
        var absent = school.enrolled(SurveyCounty.away("小树"));
        var teacher = teacher();
        care.owedWeekly(missed, "CARER_CALL");
        var page = teacher.get("/care/batch?class=" + school.qingxi.third.id() + "&kind=CARER_CALL");
        assertThat(page.body()).containsPattern("value=\"" + missed + "\" checked").doesNotContainPattern("value=\"" + absent + "\" checked");
        String[] batch = {"place", school.qingxi.third.id().toString(), "batch", "true", "id", id, "kind", "CARER_CALL", "day", "2026-03-12", "parties", "MOTHER",
            "told.content", "提醒防溺水", "children", child.toString(), "children", reached.toString(), "children", missed.toString(),
            "remark." + reached, "妈妈五一回来", "mood." + child, "CALM", "missed." + missed, "true"};
        assertThat(teacher.post("/care/batch", batch).location()).isEqualTo("/");
        assertThat(teacher.post("/care/batch", batch).location()).isEqualTo("/");
        assertThat(care.only(child)).extracting(CareCounty.Stored::id, CareCounty.Stored::mood).containsExactly(id, "CALM");
        assertThat(care.only(child).serves()).containsExactly("CARER_CALL");
        assertThat(care.only(reached).id()).isNotEqualTo(id);
        assertThat(care.only(missed).serves()).isEmpty();
        assertThat(care.count(absent)).isZero();
        assertThat(teacher.post("/care/batch", "place", school.qingxi.third.id().toString(), "batch", "true", "id", RecordId.next().toString(),
                "kind", "CARER_CALL", "day", "2026-03-12", "parties", "MOTHER", "told.content", "提醒").body()).contains("href=\"#children\"");
        care.excuse(missed);
    }

    @Test
    void leadStraightToTheOnlyClassOfATeacher() {
        assertThat(teacher().get("/care/batch?kind=SEMINAR").location()).startsWith("/care/batch?class=" + school.qingxi.third.id() + "&kind=SEMINAR");
        assertThat(somebody(Role.PRINCIPAL, school.qingxi.qingshi).get("/care/batch?kind=SEMINAR").body()).contains("青石小学", "三年级1班", "四年级1班");
    }

    @Test
    void nameNobodyInWhatAPhoneKeeps() {
        assertThat(teacher().get("/care/shell").body()).contains("现在没有信号", "谈话内容").doesNotContain("石头", "小满", "周敏", "_csrf");
    }

    @Test
    void takeWhatAPhoneBringsFromItsOwnAuthorOnly() {
        var teacher = teacher();
        var phone = teacher.get("/care/phone");
        assertThat(phone.body()).contains("石头");
        assertThat(phone.header("Cache-Control")).contains("no-store");
        var account = found(phone.body(), "\"account\":\"([^\"]+)\"");
        assertThat(found(teacher.get("/care/phone").body(), "\"secret\":\"([^\"]+)\"")).isEqualTo(found(phone.body(), "\"secret\":\"([^\"]+)\""));
        var other = teacher();
        assertThat(found(other.get("/care/phone").body(), "\"secret\":\"([^\"]+)\"")).isNotEqualTo(found(phone.body(), "\"secret\":\"([^\"]+)\""));
        assertThat(bring(other, account, "told.said", "说到妈妈").status()).isEqualTo(409);
        assertThat(bring(teacher, account).body()).contains("INVALID", "谈话内容");
        assertThat(bring(teacher, account, "told.said", "说到妈妈").body()).contains("CREATED");
        assertThat(bring(teacher, account, "told.said", "说到妈妈").body()).contains("IDENTICAL");
        assertThat(bring(new Browser(port), account, "told.said", "说到妈妈").status()).isIn(302, 403);
        assertThat(care.count(child)).isEqualTo(1);
    }

    private Browser.Answer bring(Browser who, String account, String... more) {
        return who.post("/care/phone/records", fields(more, "account", account, "id", id, "kind", "TALK", "children", child.toString(), "day", "2026-03-12"));
    }

    private Browser.Answer talk(Browser who, String text, String... more) {
        return who.post("/care/new", fields(more, "id", id, "kind", "TALK", "children", child.toString(), "day", "2026-03-12", "told.said", text, "back", "/care-records"));
    }

    private static String[] fields(String[] more, String... some) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String found(String body, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private Browser teacher() {
        return somebody(Role.HOMEROOM, school.qingxi.third.id());
    }

    private Browser somebody(Role role, OrgId org) {
        var login = "p" + UUID.randomUUID().toString().substring(0, 10);
        school.qingxi.with(login, "周敏", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
