package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.files.Sample;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentId;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("告知与同意")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ConsentsTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Consents consents;
    @Autowired Environment environment;

    @Test
    void areNotFoundByAnotherSchool() {
        var child = child("小满", qingxi.third.id(), "2017-05-21");
        var outsider = person("方婷", Role.FILE_KEEPER, qingxi.hewan);
        var browser = browser(outsider);
        for (var page : List.of("/children/" + child + "/consents", "/children/" + child + "/consents/new?purpose=PHOTO", "/consents/classes/" + qingxi.third.id(),
                "/consents/classes/" + qingxi.third.id() + "/notice.docx?purpose=PHOTO", "/consents?school=" + qingxi.qingshi))
            assertThat(browser.get(page).status()).as(page).isEqualTo(404);
        browser.get("/account");
        assertThat(browser.post("/children/" + child + "/consents", "purpose", "PHOTO", "answer", "GIVEN").status()).isEqualTo(404);
        assertThat(browser.post("/consents/classes/" + qingxi.third.id(), "purpose", "PHOTO", "answer-" + child, "GIVEN", "on", "2026-03-10").status()).isEqualTo(404);
        assertThatThrownBy(() -> as(outsider, viewer -> consents.record(child, told(ConsentPurpose.PHOTO, Giver.MOTHER), Optional.empty(), viewer))).isInstanceOf(NotFound.class);
        boolean agreed = as(outsider, viewer -> consents.given(child, ConsentPurpose.PHOTO));
        assertThat(agreed).as("what one does not see is not agreed to").isFalse();
    }

    @Test @DisplayName("没有同意，照片不收也不显示；撤回以后照片即删除")
    void arePhotosOnAndOff() {
        var child = child("小满", qingxi.third.id(), "2017-05-21");
        var keeper = browser(person("孙丽", Role.FILE_KEEPER, qingxi.qingshi));
        var photo = "/children/" + child + "/photo";
        assertThat(keeper.get(photo).body()).contains("登记家长的答复").doesNotContain("type=\"file\"");
        assertThat(keeper.upload(photo, "file", "x.jpg", Sample.photo(60, 80, 1)).status()).isEqualTo(422);
        assertThat(contents(child)).isZero();
        answer(keeper, child, "GIVEN");
        keeper.get(photo);
        assertThat(keeper.upload(photo, "file", "x.jpg", Sample.photo(60, 80, 1)).status()).isEqualTo(302);
        var shown = keeper.get("/children/" + child).body();
        var file = Pattern.compile("/files/[0-9a-f-]{36}").matcher(shown).results().findFirst().orElseThrow().group();
        assertThat(keeper.get(file).status()).isEqualTo(200);

        var page = keeper.get("/children/" + child + "/consents").body();
        var withdrawal = Pattern.compile("/children/[0-9a-f-]+/consents/[0-9a-f-]+/withdrawal").matcher(page).results().findFirst().orElseThrow().group();
        assertThat(keeper.get(withdrawal).body()).contains("照片会立即删除");
        assertThat(keeper.post(withdrawal, "on", "2026-03-13").status()).as("tomorrow").isEqualTo(422);
        assertThat(contents(child)).isEqualTo(1);
        assertThat(keeper.post(withdrawal, "on", "2026-03-12").status()).isEqualTo(302);
        assertThat(contents(child)).isZero();
        assertThat(keeper.get(file).status()).isEqualTo(404);
        assertThat(keeper.get("/children/" + child + "/consents").body()).contains("家长撤回");
        assertThat(keeper.get(withdrawal).status()).as("the back button").isEqualTo(404);
        assertThat(keeper.get("/log?child=" + child).body()).contains("登记了小满的家长撤回（照片）");
    }

    @Test
    void isAPhotoKeptBeforeHiddenWithoutOne() {
        var child = child("小满", qingxi.third.id(), "2017-05-21");
        var keeper = browser(person("孙丽", Role.FILE_KEEPER, qingxi.qingshi));
        answer(keeper, child, "GIVEN");
        keeper.get("/children/" + child + "/photo");
        keeper.upload("/children/" + child + "/photo", "file", "x.jpg", Sample.photo(60, 80, 1));
        var file = Pattern.compile("/files/[0-9a-f-]{36}").matcher(keeper.get("/children/" + child).body()).results().findFirst().orElseThrow().group();
        owner().sql("delete from protection.consent where child_id = :id").param("id", child).update();
        assertThat(keeper.get("/children/" + child).body()).doesNotContain("/files/");
        assertThat(keeper.get(file).status()).isEqualTo(404);
        assertThat(keeper.takeOut("/children/" + child + "/dossier.pdf").response().statusCode()).isEqualTo(200);
    }

    @Test @DisplayName("一个班的回执一次登记；重复提交不重复登记")
    void areWrittenForAClassAtOnce() {
        var klass = qingxi.fourth.id();
        var children = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) children.add(child("学生" + i, klass, "2016-05-21"));
        var homeroom = browser(person("周敏", Role.HOMEROOM, klass));
        assertThat(homeroom.get("/consents").body()).contains("缺 ");
        var url = "/consents/classes/" + klass + "?purpose=SCREENING";
        assertThat(homeroom.get(url + "&all=true").body()).contains("学生0", "何秀兰", "value=\"GRANDPARENT\" selected");
        var sent = new ArrayList<>(List.of("purpose", "SCREENING", "on", "2026-03-11", "how", "ON_PAPER"));
        for (var child : children) sent.addAll(List.of("answer-" + child, child == children.getFirst() ? "REFUSED" : child == children.getLast() ? "" : "GIVEN", "name-" + child, "何秀兰", "giver-" + child, "GRANDPARENT"));
        var nameless = new ArrayList<>(sent);
        nameless.set(nameless.indexOf("name-" + children.get(3)) + 1, "");
        assertThat(homeroom.post("/consents/classes/" + klass, nameless.toArray(String[]::new)).body()).contains("学生3的作答人姓名空着");
        assertThat(count(ConsentPurpose.SCREENING, children)).as("all or nothing").isZero();
        assertThat(homeroom.post("/consents/classes/" + klass, sent.toArray(String[]::new)).status()).isEqualTo(302);
        assertThat(homeroom.post("/consents/classes/" + klass, sent.toArray(String[]::new)).status()).as("pressed twice").isEqualTo(302);
        assertThat(count(ConsentPurpose.SCREENING, children)).isEqualTo(39);
        var body = homeroom.get(url).body();
        assertThat(body).contains("学生39", "未收回", "不同意");
        var teacher = person("周敏", Role.HOMEROOM, klass);
        Set<UUID> agreed = as(teacher, viewer -> consents.given(children, ConsentPurpose.SCREENING));
        assertThat(agreed).hasSize(38).doesNotContain(children.getFirst(), children.getLast());
    }

    @Test
    void areNotMixedUpByTwoAtOnceNorByAnOldPage() {
        var child = child("小满", qingxi.third.id(), "2017-05-21");
        var keeper = person("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(record(keeper, child, told(ConsentPurpose.PHOTO, Giver.MOTHER), Optional.empty())).isEmpty();
        assertThat(record(keeper, child, told(ConsentPurpose.PHOTO, Giver.FATHER), Optional.empty())).extracting(Refusal::key).containsExactly("protection.consent.object.meanwhile");
        var open = as(keeper, viewer -> consents.of(child, viewer)).getFirst();
        assertThat(open.told().giver()).isEqualTo(Giver.MOTHER);
        assertThat(record(keeper, child, told(ConsentPurpose.PHOTO, Giver.FATHER), Optional.of(open.id()))).isEmpty();
        List<Consent> all = as(keeper, viewer -> consents.of(child, viewer));
        assertThat(all).extracting(each -> each.told().giver(), each -> each.end() == null).containsExactly(tuple(Giver.FATHER, true), tuple(Giver.MOTHER, false));
    }

    @Test @DisplayName("未满十四周岁由监护人作答（个人信息保护法第三十一条）；建档只需告知，不能“不同意”")
    void areAnsweredByWhoMayAnswer() {
        var keeper = person("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        var young = child("小满", qingxi.third.id(), "2012-03-11");
        var old = child("石头", qingxi.third.id(), "2012-03-10");
        assertThat(record(keeper, young, told(ConsentPurpose.PHOTO, Giver.SELF), Optional.empty())).extracting(Refusal::key).containsExactly("protection.consent.object.self");
        assertThat(record(keeper, old, told(ConsentPurpose.PHOTO, Giver.SELF), Optional.empty())).isEmpty();
        var refused = new Consent.Told(ConsentPurpose.FILE, Consent.Answer.REFUSED, Giver.FATHER, "满志强", Consent.How.IN_PERSON, null, Qingxi.TODAY.plusDays(1));
        assertThat(record(keeper, old, refused, Optional.empty())).extracting(Refusal::key)
                .containsExactly("protection.consent.object.ahead", "protection.consent.object.file");
    }

    @Test
    void restOnAVersionOfTheCountysText() {
        var officer = browser(person("陈科", Role.COUNTY_OFFICER, qingxi.county));
        var keeper = browser(person("孙丽", Role.FILE_KEEPER, qingxi.qingshi));
        var before = child("小满", qingxi.third.id(), "2017-05-21");
        answer(keeper, before, "GIVEN");
        assertThat(officer.get("/consents/texts?purpose=PHOTO").body()).contains("产品自带的告知书");
        assertThat(keeper.post("/consents/texts", "purpose", "PHOTO", "seen", "0", "body", "学校自己写的".repeat(20)).status()).isEqualTo(404);
        assertThat(officer.post("/consents/texts", "purpose", "PHOTO", "seen", "0", "body", "太短").status()).isEqualTo(422);
        assertThat(officer.post("/consents/texts", "purpose", "PHOTO", "seen", "0", "body", "清溪县统一文本。".repeat(10)).status()).isEqualTo(302);
        assertThat(officer.post("/consents/texts", "purpose", "PHOTO", "seen", "0", "body", "另一位同时改的。".repeat(10)).body()).contains("刚才有人改过这份告知书");
        var small = orgs.ensureClass(qingxi.qingshi, Stage.PRIMARY, 2021, 9).id();
        var after = child("石头", small, "2017-05-21");
        answer(keeper, after, "GIVEN");
        assertThat(keeper.get("/children/" + before + "/consents").body()).contains("产品自带的告知书");
        assertThat(keeper.get("/children/" + after + "/consents").body()).contains("县里的告知书第 1 版");
        var paper = keeper.takeOut("/consents/classes/" + small + "/notice.docx?purpose=SCREENING");
        assertThat(paper.header("Content-Type")).contains("wordprocessingml");
        assertThat(keeper.get("/log?child=" + after).body()).contains("打印了石头的告知书（心理问卷）");
        owner().sql("delete from protection.consent_text").update();
    }

    private List<Refusal> record(Account who, UUID child, Consent.Told told, Optional<ConsentId> instead) {
        return as(who, viewer -> consents.record(child, told, instead, viewer));
    }

    private static Consent.Told told(ConsentPurpose purpose, Giver giver) {
        return new Consent.Told(purpose, Consent.Answer.GIVEN, giver, "李春梅", Consent.How.ON_PAPER, null, LocalDate.parse("2026-03-10"));
    }

    private static void answer(Browser keeper, UUID child, String answer) {
        keeper.get("/children/" + child + "/consents/new?purpose=PHOTO");
        assertThat(keeper.post("/children/" + child + "/consents", "purpose", "PHOTO", "answer", answer, "giver", "MOTHER", "giverName", "李春梅", "how", "ON_PAPER",
                "on", "2026-03-10").status()).isEqualTo(302);
    }

    private long contents(UUID child) {
        return owner().sql("select count(*) from files.file where child_id = :id and content_sealed is not null").param("id", child).query(Long.class).single();
    }

    private long count(ConsentPurpose purpose, List<UUID> children) {
        return owner().sql("select count(*) from protection.consent where purpose = :purpose and child_id = any (:ids::uuid[])").param("purpose", purpose.name())
                .param("ids", children.stream().map(UUID::toString).toArray(String[]::new)).query(Long.class).single();
    }

    private UUID child(String name, OrgId klass, String born) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse(born)).with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER);
        return as(person("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, klass, facts, Source.PAGE, viewer)).id().value());
    }

    private Account person(String name, Role role, OrgId org) {
        return qingxi.with("u" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = viewers.find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
