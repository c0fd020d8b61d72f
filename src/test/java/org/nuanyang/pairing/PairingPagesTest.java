package org.nuanyang.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.pairing.Paired.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.Sums;
import org.nuanyang.files.Sample;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("结对的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Paired.Laid.class})
class PairingPagesTest {
    private static final Pattern PASSWORD = Pattern.compile("初始密码</dt><dd>([^<]+)<");

    @LocalServerPort int port;
    @Autowired Paired paired;

    @Test
    void areNotFoundByAnotherSchool() {
        var child = paired.child("小满");
        var pairing = paired.paired(paired.teacher(), child);
        var helper = paired.volunteer("王阿姨");
        var outsider = browser(paired.colleague("方婷", Role.FILE_KEEPER, paired.qingxi.hewan));
        for (var page : List.of("/pairings/" + pairing.id(), "/pairings/" + pairing.id() + "/end", "/pairings/" + pairing.id() + "/letter.pdf", "/children/" + child + "/pairings",
                "/children/" + child + "/pairings/new", "/helpers/" + helper, "/helpers/" + helper + "/change", "/hand-overs/" + pairing.id(), "/my-children/" + child,
                "/pairings/suggestions?school=" + paired.qingxi.qingshi, "/pairings/letters?school=" + paired.qingxi.qingshi))
            assertThat(outsider.get(page).status()).as(page).isEqualTo(404);
        outsider.get("/account");
        for (var page : List.of("/pairings/" + pairing.id() + "/end", "/pairings/" + pairing.id() + "/letter", "/children/" + child + "/pairings", "/children/" + child + "/key-mark",
                "/helpers/" + helper + "/account", "/helpers/" + helper + "/departure"))
            assertThat(outsider.post(page, "on", "2026-03-12", "why", "AGREED", "signedOn", "2026-03-12", "reason", "x", "login", login(), "helper", HelperRef.of(helper).toString(),
                    "kind", "LOVING_MOTHER", "from", "2026-03-12").status()).as(page).isEqualTo(404);
        assertThat(outsider.get("/pairings").body()).doesNotContain("小满");
        assertThat(paired.of(child).getFirst().open()).isTrue();
    }

    @Test @DisplayName("校外帮扶人：只看得到所帮扶学生的姓名和联系人")
    void showAHelperFromOutsideNothingButTheNameAndWhomToCall() {
        var child = paired.child("小满");
        var other = paired.child("石头");
        var id = paired.volunteer("王阿姨");
        assertThat(paired.pair(match(HelperRef.of(id), child, PairingKind.LOVING_MOTHER))).isEmpty();
        var principal = browser(paired.principal());
        principal.get("/helpers/" + id);
        var login = login();
        var issued = principal.post("/helpers/" + id + "/account", "login", login);
        assertThat(issued.status()).as(issued.body()).isEqualTo(200);
        assertThat(issued.header("Cache-Control")).contains("no-store");
        var password = PASSWORD.matcher(issued.body()).results().findFirst().orElseThrow().group(1);
        var aunt = new Browser(port);
        assertThat(aunt.signIn(login, password).status()).isEqualTo(302);
        aunt.get("/account/password");
        assertThat(aunt.post("/account/password", "current", password, "chosen", "gelber-mond-38", "again", "gelber-mond-38").status()).isEqualTo(302);
        aunt = new Browser(port).as(login, "gelber-mond-38");

        assertThat(aunt.get("/my-children").body()).contains("小满").doesNotContain("石头", "留守");
        assertThat(aunt.get("/my-children/" + child).body()).contains("何秀兰", "14200003333", "14200001111").doesNotContain("青石村", "2017");
        for (var page : List.of("/children/" + child, "/children/" + child + "/pairings", "/my-children/" + other, "/children/" + other, "/pairings", "/helpers", "/helpers/" + id,
                "/pairings/suggestions", "/pairings.xlsx", "/children/" + child + "/entrusted-care"))
            assertThat(aunt.get(page).status()).as(page).isEqualTo(404);
        assertThat(principal.get("/children/" + child + "/log").body() + principal.get("/log").body()).contains("看了小满的联系人");

        principal.get("/helpers/" + id);
        assertThat(principal.post("/helpers/" + id + "/departure", "why", "搬到外地").status()).isEqualTo(302);
        assertThat(aunt.get("/my-children/" + child).status()).as("the pairing is over").isEqualTo(404);
        assertThat(aunt.get("/").body()).contains("请写小满的交接说明");
        var note = "/hand-overs/" + paired.of(child).getFirst().id();
        assertThat(aunt.get(note).body()).contains("小满").doesNotContain("青石村", "14200003333");
        assertThat(aunt.post(note, "note", "").status()).isEqualTo(422);
        assertThat(aunt.post(note, "note", "每天放学先到我家写作业。").status()).isEqualTo(302);
        assertThat(principal.get("/children/" + child).body()).contains("每天放学先到我家写作业。", "王阿姨的帮扶到 2026-03-12 为止，现在没有人帮扶");
    }

    @Test @DisplayName("家长撤回同意，校外人员的结对当即结束")
    void endWithTheParentsConsent() {
        var child = paired.child("小满");
        var id = paired.volunteer("王阿姨");
        paired.paired(paired.teacher(), child);
        assertThat(paired.pair(match(HelperRef.of(id), child, PairingKind.LOVING_MOTHER))).isEmpty();
        var keeper = browser(paired.colleague("孙丽", Role.FILE_KEEPER, paired.qingxi.qingshi));
        var withdrawal = Pattern.compile("/children/[0-9a-f-]+/consents/[0-9a-f-]+/withdrawal").matcher(keeper.get("/children/" + child + "/consents").body()).results().findFirst().orElseThrow().group();
        keeper.get(withdrawal);
        assertThat(keeper.post(withdrawal, "on", "2026-03-12").status()).isEqualTo(302);
        assertThat(paired.of(child)).filteredOn(Pairing::open).extracting(Pairing::kind).containsExactly(PairingKind.STAFF);
        assertThat(paired.pair(match(HelperRef.of(id), child, PairingKind.LOVING_MOTHER))).extracting(refused -> refused.key()).contains("pairing.object.no-consent");
    }

    @Test
    void takeTheSuggestionsOfAClassAtOnceAndSayAllThatStandsAgainst() throws IOException {
        var klass = paired.qingxi.fourth.id();
        var children = new ArrayList<ChildId>();
        for (var name : List.of("孙一", "孙二", "孙三", "孙四")) children.add(paired.child(name, klass, "1420000" + (int) (1000 + Math.random() * 8999)));
        var teacher = paired.colleague("钱老师", Role.SUBJECT, klass);
        var principal = browser(paired.principal());
        var page = "/pairings/suggestions?school=" + paired.qingxi.qingshi + "&class=" + klass;
        assertThat(principal.get(page).body()).contains("孙一", "孙四", "钱老师（本校教职工，已结对 0）", "同班");
        var sent = new ArrayList<>(List.of("from", "2026-03-12"));
        for (var child : children) sent.addAll(List.of("take", child.toString(), "helper-" + child, ref(teacher).toString(), "kind-" + child, "STAFF"));
        var refused = principal.post(page, sent.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("钱老师已结对 3 名学生，县里规定最多 3 名");
        assertThat(children).allSatisfy(child -> assertThat(paired.of(child)).isEmpty());
        sent.subList(sent.size() - 6, sent.size()).clear();
        assertThat(principal.post(page, sent.toArray(String[]::new)).status()).isEqualTo(302);
        assertThat(principal.get("/pairings?q=" + encoded("钱老师")).body()).contains("孙一", "孙二");
        assertThat(principal.get("/pairings?unpaired&class=" + klass).body()).contains("未结对").doesNotContain("钱老师（教职工");
        assertThat(principal.takeOut("/pairings.xlsx").header("Content-Type")).contains("spreadsheetml");
        assertThat(Sums.hold(principal.takeOut("/pairings.xlsx").bytes())).isNotEmpty();
        assertThat(principal.takeOut("/pairings.pdf").header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void leadFromTheChildsPageToAPairingItsLetterAndItsHandOver() {
        var child = paired.child("小满");
        var teacher = paired.teacher();
        var other = paired.colleague("张老师", Role.SUBJECT, paired.qingxi.third.id());
        var principal = browser(paired.principal());
        assertThat(principal.get("/children/" + child).body()).contains("还没有人帮扶", "/children/" + child + "/pairings/new");
        principal.get("/children/" + child + "/pairings/new");
        var empty = principal.post("/children/" + child + "/pairings");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请选择帮扶人", "请选择结对类别", "请填写结对的起始日期");
        assertThat(principal.post("/children/" + child + "/pairings", "helper", ref(teacher).toString(), "kind", "PROXY_PARENT", "from", "2026-03-01").status()).isEqualTo(302);
        var pairing = "/pairings/" + paired.of(child).getFirst().id();
        assertThat(principal.get("/children/" + child).body()).contains("代理家长", "李根生，2026-03-01 起");
        assertThat(principal.takeOut(pairing + "/letter.pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(principal.takeOut(pairing + "/letter.docx").header("Content-Disposition")).contains("attachment");
        assertThat(principal.takeOut("/pairings/letters.pdf").header("Content-Type")).isEqualTo("application/pdf");
        principal.get(pairing);
        assertThat(principal.post(pairing + "/letter", "signedOn", "2026-05-01").body()).contains("签订日期 2026-05-01 还没有到");
        assertThat(principal.post(pairing + "/letter", "signedOn", "2026-03-02").status()).isEqualTo(302);
        assertThat(principal.upload(pairing + "/scans", "file", "责任书.jpg", Sample.photo(40, 30, 1)).status()).isEqualTo(302);
        assertThat(principal.get(pairing).body()).contains("2026-03-02", "责任书.jpg");
        assertThat(principal.post(pairing + "/hand-over", "successor", "", "on", "2026-03-10").body()).contains("请选择由谁接手");
        assertThat(principal.post(pairing + "/hand-over", "successor", ref(other).toString(), "kind", "PROXY_PARENT", "on", "2026-03-10", "note", "怕黑").status()).isEqualTo(302);
        assertThat(principal.get("/children/" + child + "/pairings").body()).contains("张老师", "李根生", "2026-03-01 至 2026-03-10（由他人接手）", "怕黑");
        assertThat(browser(other).get("/children/" + child).body()).as("the successor reads it").contains("怕黑");
    }

    @Test
    void markAKeyChildForTheSchoolAndTheHomeroomAlone() {
        var child = paired.child("小满");
        var homeroom = browser(paired.colleague("周敏", Role.HOMEROOM, paired.qingxi.third.id()));
        homeroom.get("/children/" + child + "/pairings");
        assertThat(homeroom.post("/children/" + child + "/key-mark", "reason", " ").body()).contains("请写明为什么把小满列为");
        assertThat(homeroom.post("/children/" + child + "/key-mark", "reason", "爸妈出事后不说话").status()).isEqualTo(302);
        assertThat(homeroom.get("/children/" + child + "/pairings").body()).contains("爸妈出事后不说话");
        var subject = browser(paired.colleague("赵老师", Role.SUBJECT, paired.qingxi.third.id()));
        assertThat(subject.get("/pairings?state=KEY").body()).doesNotContain("爸妈出事后不说话");
        assertThat(subject.post("/children/" + child + "/key-mark/end", "reason", "好了").status()).isEqualTo(404);
        assertThat(homeroom.get("/pairings?state=KEY_UNPAIRED").body()).contains("小满");
        assertThat(homeroom.post("/children/" + child + "/key-mark/end", "reason", "妈妈回来了").status()).isEqualTo(302);
        assertThat(homeroom.get("/children/" + child + "/pairings").body()).contains("后不再列为重点：妈妈回来了");
    }

    @Test
    void letTheCountyRuleFromADayOn() {
        var officer = browser(paired.colleague("陈科", Role.COUNTY_OFFICER, paired.qingxi.county));
        assertThat(officer.get("/pairing-rules").body()).contains("每人最多结对 3 名学生");
        assertThat(officer.post("/pairing-rules", "from", "2026-03-01", "most", "50").body()).contains("2026-03-01 不在可选的日子里", "每人最多结对 50 名不合适");
        assertThat(officer.post("/pairing-rules", "from", "2026-09-01", "most", "2", "notOwnPupil", "true").status()).isEqualTo(302);
        assertThat(officer.get("/pairing-rules").body()).contains("每人最多结对 2 名学生", "每人最多结对 3 名学生");
        assertThat(officer.get("/pairings").body()).contains("结对率（全部）", "口径");
        assertThat(officer.get("/helpers").status()).isEqualTo(200);
        assertThat(browser(paired.principal()).get("/pairing-rules").status()).isEqualTo(404);
    }

    @Test
    void keepWhatWasTypedOfAHelper() {
        var principal = browser(paired.principal());
        principal.get("/helpers/new");
        var wrong = principal.post("/helpers", "name", "", "organisation", "青石村妇联", "phone", "138");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写姓名", "138 不像电话号码", "value=\"青石村妇联\"");
        var added = principal.post("/helpers", "school", paired.qingxi.qingshi.toString(), "name", "何秀英", "usual", "LOVING_MOTHER", "phone", "142-0000-5555");
        assertThat(added.status()).isEqualTo(302);
        var page = added.location();
        assertThat(principal.get(page).body()).contains("何秀英", "14200005555", "没有审查");
        assertThat(principal.post(page + "/checks", "checkedOn", "2026-04-01", "expiresOn", "2026-01-01", "checkedBy", "").body())
                .contains("请写明何秀英的背景审查由谁做的", "审查日期 2026-04-01 还没有到", "有效期 2026-01-01 应晚于");
        assertThat(principal.post(page + "/checks", "checkedOn", "2026-03-01", "expiresOn", "2027-02-28", "checkedBy", "青石派出所").status()).isEqualTo(302);
        assertThat(principal.get(page).body()).contains("青石派出所，有效期至 2027-02-28");
        principal.get(page + "/change");
        assertThat(principal.post(page + "/change", "version", "1", "name", "何秀英", "organisation", "妇联").status()).isEqualTo(302);
        assertThat(principal.post(page + "/change", "version", "1", "name", "何秀英", "organisation", "村委会").body()).as("a stale version").contains("刚才被别人改过");
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

}
