package org.nuanyang.mind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.mind.Confided.SECRET;
import static org.nuanyang.mind.Confided.TODAY;
import static org.nuanyang.mind.Confided.told;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("心理关注与密封记录的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class MindPagesTest {
    private static final Pattern NOTE = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired SealedNotes notes;
    @Autowired Tiers tiers;

    private Confided school;
    private Account hejing;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Confided.in(program);
        hejing = school.counsellor();
        xiaoman = school.child("小满");
    }

    @Test
    void areNotFoundByAnybodyElse() {
        var note = school.note(xiaoman, hejing);
        school.as(hejing, viewer -> tiers.set(xiaoman, told(0, Tier.SUPPORT), viewer));
        school.others(xiaoman).forEach((what, account) -> {
            if (account.login().isEmpty()) return;
            var somebody = browser(account);
            for (var page : java.util.List.of("/children/" + xiaoman + "/mind", "/mind-notes/" + note, "/mind/hand-over")) {
                if (what.equals("psychology elsewhere") && page.endsWith("hand-over")) continue;
                var answer = somebody.get(page);
                assertThat(answer.status()).as("%s %s", what, page).isIn(404, 302);
                assertThat(answer.body()).doesNotContain(SECRET);
            }
            assertThat(somebody.get("/mind").body()).as(what).doesNotContain(SECRET);
        });
    }

    @Test
    void areWrittenReadAndAmendedByThePsychologyTeacher() {
        var page = "/children/" + xiaoman + "/mind";
        var browser = browser(hejing);
        assertThat(browser.get("/children/" + xiaoman).body()).contains("心理关注", page);
        var shown = browser.get(page);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        var id = NOTE.matcher(shown.body()).results().findFirst().orElseThrow().group(1);
        assertThat(browser.post("/children/" + xiaoman + "/mind-notes", "id", id, "on", TODAY.toString(), "text", "").status()).isEqualTo(422);
        assertThat(browser.post("/children/" + xiaoman + "/mind-notes", "id", id, "on", TODAY.toString(), "text", SECRET).location()).isEqualTo(page);
        assertThat(browser.get(page).body()).contains(SECRET, "/mind-notes/" + id);
        browser.get("/mind-notes/" + id);
        assertThat(browser.post("/mind-notes/" + id, "version", "1", "text", "他说那天很冷").status()).isEqualTo(302);
        assertThat(browser.get("/mind-notes/" + id).body()).contains("他说那天很冷", SECRET, "第 1 版");
        var stale = browser.post("/mind-notes/" + id, "version", "1", "text", "别的话");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("别的话", "他说那天很冷", "刚才已在别处更正过");
    }

    @Test
    void tellThoseAroundTheChildWhatToDo() {
        var zhoumin = browser(school.colleague("周敏", Role.HOMEROOM, qingxi.third.id()));
        assertThat(zhoumin.get("/children/" + xiaoman).body()).doesNotContain("心理关注");
        var browser = browser(hejing);
        browser.get("/children/" + xiaoman + "/mind");
        var missing = browser.post("/children/" + xiaoman + "/attention", "version", "0", "tier", "SUPPORT", "plan", "", "reviewOn", "");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("请写明小满身边的老师该怎么做");
        assertThat(browser.post("/children/" + xiaoman + "/attention", "version", "0", "tier", "SUPPORT", "plan", "放学陪他等奶奶", "reviewOn", "2026-04-01").status()).isEqualTo(302);
        assertThat(zhoumin.get("/children/" + xiaoman).body()).contains("重点支持", "放学陪他等奶奶").doesNotContain("/children/" + xiaoman + "/mind");
        assertThat(zhoumin.get("/mind").body()).contains("小满", "放学陪他等奶奶");
        assertThat(zhoumin.get("/").body()).contains("需要特别关注的学生");
        assertThat(browser(school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi)).get("/children/" + xiaoman).body()).doesNotContain("重点支持", "放学陪他等奶奶");
    }

    @Test
    void handNotesOverAndFindASuccessor() {
        school.note(xiaoman, hejing);
        var colleague = school.counsellor();
        var browser = browser(hejing);
        var form = browser.get("/mind/hand-over").body();
        assertThat(form).contains("小满", colleague.id().toString());
        var folder = Pattern.compile("name=\"take\" value=\"([0-9a-f-]{36})\"").matcher(form).results().findFirst().orElseThrow().group(1);
        assertThat(browser.post("/mind/hand-over", "take", folder, "to", "", "reason", "调岗").status()).isEqualTo(422);
        assertThat(browser.post("/mind/hand-over", "take", folder, "to", colleague.id() + "," + qingxi.qingshi, "reason", "调岗").status()).isEqualTo(302);
        assertThat(browser(colleague).get("/children/" + xiaoman + "/mind").body()).contains(SECRET);

        var third = school.counsellor();
        school.leaves(colleague);
        var principal = browser(school.colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi));
        assertThat(principal.get("/").body()).contains("密封记录等您决定由谁接手");
        assertThat(principal.get("/mind/succession").body()).contains("何静离任时保管 1 卷密封记录", third.id().toString()).doesNotContain("小满", SECRET);
        assertThat(principal.post("/mind/succession", "school", qingxi.qingshi.toString(), "keeper", colleague.id().toString(), "to", third.id() + "," + qingxi.qingshi, "reason", "").status())
                .isEqualTo(422);
        assertThat(principal.post("/mind/succession", "school", qingxi.qingshi.toString(), "keeper", colleague.id().toString(), "to", third.id() + "," + qingxi.qingshi, "reason", "调离")
                .status()).isEqualTo(302);
        assertThat(browser(third).get("/children/" + xiaoman + "/mind").body()).contains(SECRET);
        assertThat(principal.get("/children/" + xiaoman + "/mind").status()).isEqualTo(404);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
