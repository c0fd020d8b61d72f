package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyang.Chromium;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("心灵信箱的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LetterPagesTest {
    private static final String WORDS = "爸爸说过年回来，又没有回来";
    private static final Pattern CODE = Pattern.compile("class=\"number\"[^>]*>([0-9 ]+)<");

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort int port;
    @Autowired ApplicationContext program;

    private LetterSchool school;

    @BeforeEach
    void meet() {
        school = LetterSchool.in(program);
    }

    @Test
    void areNotFoundByWhoeverReadsNoLetters() {
        school.send(WORDS);
        var thread = "/mind/letters/" + school.waiting(school.psychologist).id();
        for (var account : new Account[] {school.principal, school.colleague("周敏", Role.HOMEROOM, school.klass.id()), school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county)}) {
            var browser = new Browser(port).as(account.login(), Qingxi.PASSWORD);
            assertThat(browser.get(thread).status()).isIn(404, 302);
            var list = browser.get("/mind/letters");
            if (list.status() == 200) assertThat(list.body()).as("principal and officer see what is written to them").doesNotContain(thread);
            else assertThat(list.status()).isIn(404, 302);
            assertThat(browser.post(thread + "/answer", "letter", UUID.randomUUID().toString(), "base", "1", "text", "x").status()).isIn(404, 302);
        }
        assertThat(new Browser(port).get(thread).location()).contains("/sign-in");
    }

    @Test
    void ofTheChildLeaveNothingBehind() {
        var child = new Browser(port);
        var page = child.get(school.box.url().toLowerCase(java.util.Locale.ROOT));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.response().headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("form="));
        assertThat(page.body()).contains("autocomplete=\"off\"", "12356", "辅导室在二楼").doesNotContain("nuanyang.js", "/assets/kept/", "manifest");
        assertThat(child.get("/x/ZZZZZZ").status()).isEqualTo(404);
        assertThat(child.postWithoutToken(school.box.url(), "text", WORDS).status()).isEqualTo(403);
        var empty = child.post(school.box.url(), "form", UUID.randomUUID().toString(), "named", "true", "who", "", "text", WORDS);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains(WORDS, "请写上你的名字");
        assertThat(school.all(school.psychologist)).isEmpty();
    }

    @Test
    void sayTheSameToWhoeverIsInDangerAndNothingOfAnAlarm() {
        var child = new Browser(port);
        child.get(school.box.url());
        var calm = child.post(school.box.url(), "form", UUID.randomUUID().toString(), "text", WORDS).body();
        var danger = child.post(school.box.url(), "form", UUID.randomUUID().toString(), "text", "我不想活了").body();
        assertThat(danger.replaceAll(CODE.pattern(), "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")).isEqualTo(calm.replaceAll(CODE.pattern(), "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
        assertThat(danger).contains("12355", "信任的大人");
    }

    @Test
    void saySoAndKeepWhatIsTypedWhenTheConnectionIsLostAndSendOnceAfterwards() {
        try (var window = chromium.window(390, 844)) {
            var page = window.newPage();
            page.navigate("http://localhost:" + port + school.box.url());
            page.fill("textarea", WORDS);
            window.setOffline(true);
            page.click("button[type=submit]");
            page.waitForSelector("[data-lost]:not([hidden])");
            assertThat(page.inputValue("textarea")).isEqualTo(WORDS);
            window.setOffline(false);
            page.dblclick("button[type=submit]");
            page.waitForSelector(".number");
            assertThat(page.textContent(".number")).matches("\\d{3} \\d{3} \\d{4}");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            page.click("[data-leave]");
            page.waitForSelector("textarea");
            assertThat(page.inputValue("textarea")).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        }
        assertThat(school.all(school.psychologist)).hasSize(1);
    }

    @Test
    void ofAKioskShowNothingOnTheWayBack() {
        try (var window = chromium.window(1024, 768)) {
            var page = window.newPage();
            page.navigate("http://localhost:" + port + school.box.url() + "/kiosk");
            page.fill("textarea", WORDS);
            page.click("button[type=submit]");
            page.waitForSelector(".number");
            page.goBack();
            page.waitForSelector("textarea", new Page.WaitForSelectorOptions().setTimeout(10_000));
            assertThat(page.inputValue("textarea")).isEmpty();
            assertThat(page.content()).doesNotContain(WORDS);
            assertThat(page.locator(".number").count()).isZero();
        }
    }

    @Test
    void answerAndPrintThePoster() {
        var code = school.send(WORDS);
        var browser = new Browser(port).as(school.psychologist.login(), Qingxi.PASSWORD);
        assertThat(browser.get("/").body()).contains("来信等回复");
        var thread = "/mind/letters/" + school.waiting(school.psychologist).id();
        var shown = browser.get(thread).body();
        assertThat(shown).contains(WORDS, "不具名");
        var letter = Pattern.compile("name=\"letter\" value=\"([0-9a-f-]{36})\"").matcher(shown).results().findFirst().orElseThrow().group(1);
        assertThat(browser.post(thread + "/answer", "letter", letter, "base", "1", "text", "").status()).isEqualTo(422);
        assertThat(browser.post(thread + "/answer", "letter", letter, "base", "1", "text", "谢谢你告诉我").location()).isEqualTo(thread);
        var child = new Browser(port);
        child.get(school.box.url() + "/answer");
        assertThat(child.post(school.box.url() + "/answer", "number", code).body()).contains("谢谢你告诉我", WORDS).doesNotContain("何静");
        assertThat(child.post(school.box.url() + "/answer", "number", "1234567890").status()).isEqualTo(422);
        var poster = browser.bytes("/mind/letters/poster.pdf?school=" + school.school);
        assertThat(new String(poster.body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }
}
