package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.protection.retention.Erasing;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
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

@DisplayName("家长的申请；保存期限的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ParentsRequestsTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Erasing erasing;
    @Autowired Environment environment;

    @Test
    void areNotFoundByAnotherSchoolNorByWhoKeepsNoFile() {
        var child = child("小满");
        var request = take(browser("周敏", Role.HOMEROOM, qingxi.third.id()), child, "DELETION", "2026-03-12");
        for (var stranger : List.of(browser("方婷", Role.PRINCIPAL, qingxi.hewan), browser("别班", Role.HOMEROOM, qingxi.fourth.id()), browser("何静", Role.PSYCHOLOGY, qingxi.qingshi),
                browser("陈科", Role.COUNTY_OFFICER, qingxi.county), browser("吴昊", Role.ADMINISTRATOR, qingxi.county))) {
            for (var page : List.of(request, request + "/letter.docx", "/children/" + child + "/parents-requests")) assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
            stranger.get("/account");
            assertThat(stranger.post(request + "/answer", "answer", "GRANTED", "words", "x").status()).isEqualTo(404);
            assertThat(stranger.post("/children/" + child + "/parents-requests", "kind", "COPY").status()).isEqualTo(404);
            assertThat(stranger.get("/parents-requests").body()).doesNotContain("小满");
        }
    }

    @Test @DisplayName("十五个工作日：从次日起算，清明不计")
    void areDueAfterTheCountysWorkingDays() {
        var homeroom = browser("周敏", Role.HOMEROOM, qingxi.third.id());
        var request = take(homeroom, child("小满"), "CORRECTION", "2026-03-12");
        assertThat(homeroom.get(request).body()).contains("2026-04-02", "去档案里更正", "由校长或学校档案员答复").doesNotContain("定稿并登记答复");
        assertThat(homeroom.post(request + "/answer", "answer", "GRANTED", "words", "好").status()).as("a homeroom teacher takes down, the school answers").isEqualTo(404);
    }

    @Test
    void areAnsweredOnceInWritingAndLeaveAsALetter() throws IOException {
        var child = child("小满");
        var keeper = browser("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        var request = take(keeper, child, "DELETION", "2026-03-10");
        assertThat(keeper.get(request + "/letter.docx").status()).as("nothing to print yet").isEqualTo(404);
        keeper.get(request);
        assertThat(keeper.post(request + "/answer", "answer", "REFUSED", "words", "  ").body()).contains("请写书面答复");
        assertThat(keeper.post(request + "/answer", "words", "理由").body()).contains("请选择怎样答复");
        assertThat(keeper.post(request + "/answer", "answer", "REFUSED", "words", "学校依法建立档案，在读期间不能删除。").status()).isEqualTo(302);
        assertThat(keeper.post(request + "/answer", "answer", "GRANTED", "words", "改主意了").body()).contains("已经答复，不能再改");
        var principal = browser("刘志远", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get(request).body()).contains("学校依法建立档案").doesNotContain("改主意了");
        var letter = principal.takeOut(request + "/letter.docx");
        try (var word = new XWPFDocument(new ByteArrayInputStream(letter.bytes())); var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("关于家长申请的答复", "小满 同学的家长 李春梅", "请删除照片", "学校的答复：不同意", "学校依法建立档案，在读期间不能删除。", "向人民法院提起诉讼");
        }
        assertThat(letter.header("Content-Type")).contains("wordprocessingml");
        assertThat(principal.get("/log?child=" + child).body()).contains("答复了小满家长的申请（删除：不同意）", "打印了给小满家长的答复书（删除）");
        assertThat(new String(owner().sql("select words_sealed from protection.request where child_id = :id").param("id", child).query(byte[].class).single(),
                StandardCharsets.ISO_8859_1)).doesNotContain("照片");
        assertThat(principal.get("/parents-requests?answered=true").body()).contains("小满");
    }

    @Test
    void areTakenDownOnceAndPressOnToday() {
        var child = child("石头");
        var keeper = browser("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        take(keeper, child, "COPY", "2026-01-05");
        keeper.get("/children/" + child + "/parents-requests");
        assertThat(keeper.post("/children/" + child + "/parents-requests", "kind", "COPY", "asker", "FATHER", "askerName", "石大勇", "how", "BY_PHONE", "on", "2026-01-05", "words", "要一份")
                .body()).contains("已有一件同样的申请");
        assertThat(keeper.post("/children/" + child + "/parents-requests", "kind", "EXPLANATION", "asker", "SELF", "askerName", "", "how", "BY_PHONE", "on", "2026-03-13", "words", "")
                .body()).contains("请填写提出人的姓名", "请写明家长要求什么", "还没有到", "未满 14 周岁");
        assertThat(browser("刘志远", Role.PRINCIPAL, qingxi.qingshi).get("/").body()).contains("已过期限、还没有答复");
        assertThat(browser("方婷", Role.PRINCIPAL, qingxi.hewan).get("/").body()).doesNotContain("已过期限、还没有答复");
    }

    @Test
    void isRetentionSeenAndOrderedByTheCountyAlone() {
        var officer = browser("陈科", Role.COUNTY_OFFICER, qingxi.county);
        for (var other : List.of(browser("刘志远", Role.PRINCIPAL, qingxi.qingshi), browser("吴昊", Role.ADMINISTRATOR, qingxi.county), browser("郑国良", Role.SUPERVISOR, qingxi.county))) {
            for (var page : List.of("/retention", "/retention/order", "/retention/holds")) assertThat(other.get(page).status()).as(page).isEqualTo(404);
            other.get("/account");
            assertThat(other.post("/retention/rule", "years", "1", "days", "1").status()).isEqualTo(404);
            assertThat(other.post("/retention/erasures", "number", "1").status()).isEqualTo(404);
            assertThat(other.post("/retention/holds", "school", qingxi.qingshi.toString(), "reason", "x").status()).isEqualTo(404);
        }
        var child = child("满毕业");
        owner().sql("update roster.child set left_on = '2020-06-30', left_why = 'GRADUATED' where id = :id").param("id", child).update();
        assertThat(officer.get("/retention").body()).contains("满毕业", "2020-06-30 毕业", "消息和提醒", "24 小时");
        assertThat(officer.post("/retention/rule", "years", "x", "days", "99").body()).contains("“x”不是数字");
        officer.get("/retention/order");
        assertThat(officer.post("/retention/erasures", "number", "999").status()).isEqualTo(422);
        assertThat(officer.post("/retention/holds", "child", child.toString(), "reason", "").body()).contains("请写明原因");
        assertThat(officer.post("/retention/holds", "child", child.toString(), "reason", "家长起诉").status()).isEqualTo(302);
        assertThat(officer.get("/retention").body()).doesNotContain("满毕业");
        var holds = officer.get("/retention/holds").body();
        assertThat(holds).contains("满毕业", "家长起诉");
        var hold = Pattern.compile("/retention/holds/[0-9a-f-]{36}/end").matcher(holds).results().findFirst().orElseThrow().group();
        assertThat(officer.post(hold, "reason", "已结案").status()).isEqualTo(302);
        var due = Pattern.compile("销毁 (\\d+) 份到期档案").matcher(officer.get("/retention/order").body()).results().findFirst().orElseThrow().group(1);
        var ordered = officer.post("/retention/erasures", "number", due);
        assertThat(ordered.status()).isEqualTo(302);
        assertThat(officer.get(ordered.location()).body()).contains("已办 0");
        assertThat(officer.get(ordered.location() + "/certificate.docx").status()).as("not before it is done").isEqualTo(404);
        erasing.goOn();
        assertThat(officer.get(ordered.location()).body()).contains("已办完");
        assertThat(officer.get(ordered.location() + "/certificate.docx").header("Content-Type")).contains("wordprocessingml");
        assertThat(officer.get("/retention").body()).doesNotContain("满毕业");
    }

    private static String take(Browser browser, UUID child, String kind, String on) {
        browser.get("/children/" + child + "/parents-requests");
        var taken = browser.post("/children/" + child + "/parents-requests", "kind", kind, "asker", "MOTHER", "askerName", "李春梅", "how", "BY_PHONE", "on", on, "words", "请删除照片");
        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        return taken.location();
    }

    private UUID child(String name) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2017-05-21"));
        var keeper = qingxi.with(login(), "孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        return as(keeper, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id().value());
    }

    private Browser browser(String name, Role role, OrgId org) {
        return new Browser(port).as(qingxi.with(login(), name, role, org).login(), Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
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
