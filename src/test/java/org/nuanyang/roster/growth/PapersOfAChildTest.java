package org.nuanyang.roster.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.files.Sample;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
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

@DisplayName("照片、成长档案、村和乡镇联系人、打印档案")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class PapersOfAChildTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;

    @Test
    void areNotFoundByAnotherSchool() {
        var child = enrolled();
        var outsider = somebody(Role.FILE_KEEPER, qingxi.hewan);
        outsider.get("/account");
        for (var page : List.of("/diary", "/photo", "/dossier", "/dossier.pdf")) {
            assertThat(outsider.get("/children/" + child + page).status()).as(page).isEqualTo(404);
        }
        assertThat(outsider.post("/children/" + child + "/full-dossier.pdf", "takenFor", "CARE").status()).isEqualTo(404);
        assertThat(outsider.upload("/children/" + child + "/photo", "file", "a.jpg", Sample.photo(30, 40, 1)).status()).isEqualTo(404);
        assertThat(outsider.get("/classes/" + qingxi.third.id() + "/dossiers.pdf").status()).isEqualTo(404);
        assertThat(outsider.post("/classes/" + qingxi.third.id() + "/full-dossiers.pdf", "takenFor", "CARE").status()).isEqualTo(404);
        assertThat(somebody(Role.PSYCHOLOGY, qingxi.qingshi).get("/children/" + child + "/dossier.pdf").status()).isEqualTo(404);
        assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get("/children/" + child + "/diary").body()).as("but what oneself has written").doesNotContain("建档", "父亲外出");
    }

    @Test
    void areSeenOnThePageAndNeverInAList() {
        var child = enrolled();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        keeper.get("/children/" + child + "/photo");
        assertThat(keeper.upload("/children/" + child + "/photo", "file", "x.jpg", Sample.photo(600, 800, 1)).body()).contains("没有登记家长对照片的同意");
        assertThat(keeper.post("/children/" + child + "/consents", "purpose", "PHOTO", "answer", "GIVEN", "giver", "FATHER", "giverName", "陈志强", "how", "ON_PAPER",
                "on", "2026-03-10").status()).isEqualTo(302);
        assertThat(keeper.upload("/children/" + child + "/photo", "file", "x.pdf", Sample.scan(1)).body()).contains("照片请用 JPG 或 PNG");
        assertThat(keeper.upload("/children/" + child + "/photo", "file", "x.jpg", Sample.photo(600, 800, 1)).status()).isEqualTo(302);
        var first = photo(keeper, child);
        assertThat(keeper.get(first + "/thumbnail").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(somebody(Role.HOMEROOM, qingxi.fourth.id()).get(first).status()).isEqualTo(404);
        assertThat(keeper.get("/children").body()).doesNotContain("/files/");
        keeper.get("/children/" + child + "/photo");
        assertThat(keeper.upload("/children/" + child + "/photo", "file", "y.png", Sample.png(300, 400)).status()).isEqualTo(302);
        assertThat(photo(keeper, child)).isNotEqualTo(first);
        assertThat(keeper.get(first).status()).as("the old picture is gone").isEqualTo(404);
        assertThat(owner().sql("select count(*) from files.file where child_id = :id and content_sealed is not null").param("id", child.value())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void tellWhatHappenedTheLatestFirst() {
        var child = enrolled();
        as(qingxi.qingshi, viewer -> roster.amend(child, roster.open(child, viewer).version(), new Facts().with(GUARDIAN_NAME, "何秀兰")
                .with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER), Set.of(), Source.PAGE, viewer));
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        keeper.get("/children/" + child + "/card");
        keeper.post("/children/" + child + "/card");
        var body = keeper.get("/children/" + child + "/diary").body();
        assertThat(body).contains("父亲外出 广东省东莞市", "发放学生联系卡", "在青石小学三年级1班建档");
        assertThat(body.indexOf("发放学生联系卡")).isLessThan(body.indexOf("父亲外出 广东省东莞市"));
        var parents = keeper.get("/children/" + child + "/diary?kind=PARENTS").body();
        assertThat(parents).contains("父亲外出 广东省东莞市").doesNotContain("发放学生联系卡</");
        assertThat(keeper.get("/children/" + child + "/diary?kind=nonsense&before=9").status()).isEqualTo(200);
    }

    @Test
    void nameTheOfficersOfVillageAndTownship() {
        var child = enrolled();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/places").body()).contains("青石镇青石村");
        assertThat(keeper.post("/places/contacts", "township", "青石镇", "village", "青石村", "officer", "王秀英", "officerPhone", "147").status()).isEqualTo(422);
        assertThat(keeper.post("/places/contacts", "township", "青石镇", "village", "青石村", "officer", "王秀英", "officerPhone", "14700007777").status()).isEqualTo(302);
        assertThat(keeper.post("/places/contacts", "township", "青石镇", "village", "", "officer", "赵国庆", "officePhone", "0990-6602002").status()).isEqualTo(302);
        assertThat(keeper.get("/children/" + child).body()).contains("王秀英 14700007777", "tel:14700007777", "赵国庆", "09906602002");
        assertThat(somebody(Role.PSYCHOLOGY, qingxi.qingshi).get("/children/" + child).body()).contains("王秀英 147****7777").doesNotContain("14700007777");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/places/contacts?township=青石镇".replace("青石镇", "%E9%9D%92%E7%9F%B3%E9%95%87")).status()).isEqualTo(404);
        assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get("/places").status()).isEqualTo(404);
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).post("/places/contacts", "township", "青石镇", "village", "青石村", "officer", "冒名", "officerPhone", "14700008888").status())
                .as("where no child of theirs lives").isEqualTo(404);
        assertThat(new String(owner().sql("select officer_phone_sealed from roster.place_contact where village = '青石村'").query(byte[].class).single(),
                java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("14700007777");
    }

    @Test
    void arePrintedWithALineInTheLogForEachChild() {
        var child = enrolled();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children/" + child).body()).contains("/dossier\"");
        assertThat(keeper.get("/children/" + child + "/dossier").body()).contains("记入日志");
        assertThat(keeper.takeOut("/children/" + child + "/dossier.pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(keeper.get("/children/" + child + "/full-dossier.pdf").body()).contains("打印件请锁好");
        assertThat(keeper.takeOut("/children/" + child + "/full-dossier.pdf").header("Content-Disposition")).contains("attachment");
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).takeOut("/classes/" + qingxi.third.id() + "/dossiers.pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(owner().sql("select details->>'ids' from audit.entry where subject_id = :id and action = 'child.exported' order by at").param("id", child.value())
                .query(String.class).list()).containsExactly("MASKED", "FULL", "MASKED");
    }

    @Test
    void showTheFourKnowings() {
        var child = enrolled();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children/" + child).body()).contains("四知", "/sections/circumstances#familyBackground");
        var form = keeper.get("/children/" + child + "/sections/circumstances").body();
        assertThat(form).contains("economicState.MINIMUM_LIVING", "防返贫监测户");
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form).results().findFirst().orElseThrow().group(1);
        assertThat(keeper.post("/children/" + child + "/sections/circumstances", "version", version, "familyBackground", "与祖母同住", "economicState.asked", "yes",
                "economicState.MINIMUM_LIVING", "yes", "economicState.WATCHED", "yes", "economicState", "靠务工收入").status()).isEqualTo(302);
        assertThat(keeper.get("/children/" + child).body()).contains("低保、防返贫监测户、靠务工收入", "与祖母同住");
    }

    private static String photo(Browser browser, ChildId child) {
        return Pattern.compile("/files/[0-9a-f-]{36}").matcher(browser.get("/children/" + child).body()).results().findFirst().orElseThrow().group();
    }

    private ChildId enrolled() {
        var facts = new Facts().with(NAME, "小满").with(TOWNSHIP, "青石镇").with(VILLAGE, "青石村").with(FATHER_NAME, "陈志强")
                .with(FATHER_PHONE, new Phone("14200001111")).with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2025-03")).with(FATHER_PLACE, "广东省东莞市");
        return as(qingxi.qingshi, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var account = qingxi.account(login(), "档案员").id();
        var viewer = Scopes.viewer(Scopes.COUNTY, account, Role.FILE_KEEPER, school.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
