package org.nuanyang.roster.survey.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyang.Chromium;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.survey.SurveyCounty;
import org.nuanyang.roster.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A teacher walks a class of forty on a phone, in a real browser. The pictures are in target/looks: look at them. */
@DisplayName("班主任拿着手机核对全班")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, SurveyCounty.Laid.class})
class WalkJourneyTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort int port;
    @Autowired SurveyCounty school;
    @Autowired Surveys surveys;

    @Test
    void walksAClassOfFortyInOneTapAChild() {
        for (int i = 1; i <= 36; i++) school.enrolled(SurveyCounty.away("学生" + i));
        school.enrolled(SurveyCounty.away("周归"));
        var round = school.round();
        school.qingxi.with("zhoumin", "周敏", Role.HOMEROOM, school.qingxi.third.id());
        var page = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("zh-CN").setHasTouch(true)).newPage();
        page.setDefaultTimeout(30_000);
        page.navigate(at("/sign-in"));
        page.fill("#login", "zhoumin");
        page.fill("#password", Qingxi.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.locator("a:has-text('普查：三年级1班还有 40 人未核对')").click();
        assertThat(page.locator(".walk-progress")).containsText("还剩 40 人");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        picture(page, "start");

        var first = page.locator(".walk-name h2").innerText();
        var spot = page.locator(".answer-still").boundingBox();
        page.waitForTimeout(450);
        page.touchscreen().tap(spot.x + spot.width / 2, spot.y + spot.height / 2);
        page.touchscreen().tap(spot.x + spot.width / 2, spot.y + spot.height / 2);
        assertThat(page.locator(".walk-progress")).containsText("还剩 39 人");
        assertThat(page.locator(".walk-last")).containsText(first + "：照旧");
        page.waitForTimeout(600);
        assertThat(page.locator(".walk-progress")).containsText("还剩 39 人");

        page.locator(".walk-last button").tap();
        assertThat(page.locator(".walk-progress")).containsText("还剩 40 人");
        assertThat(page.locator(".walk-name h2")).hasText(first);

        page.context().setOffline(true);
        page.waitForTimeout(500);
        page.locator(".answer-still").tap();
        assertThat(page.locator("#not-sent")).containsText("没有送出");
        picture(page, "offline");
        page.context().setOffline(false);
        page.waitForTimeout(500);
        page.locator(".answer-still").tap();
        assertThat(page.locator(".walk-progress")).containsText("还剩 39 人");
        assertThat(page.locator("#not-sent")).isHidden();

        int taps = 1;
        long started = System.nanoTime();
        while (page.locator(".answer-still").count() > 0 && page.locator(".walk-done").count() == 0) {
            var name = page.locator(".walk-name h2").innerText();
            if (name.equals("周归")) {
                page.waitForTimeout(450);
                page.locator(".answer-no_longer").tap();
                assertThat(page.locator(".walk-asked")).hasText("谁回来了？");
                picture(page, "form");
                assertThat(page.locator("input[name='father.away'][value=false]")).isChecked();
                page.locator(".walk-form button[type=submit]").tap();
                assertThat(page.locator(".alert-success")).containsText("周归已记下。不列入：父母都在家");
                picture(page, "said");
                taps += 2;
            } else {
                page.waitForTimeout(420);
                page.locator(".answer-still").tap();
                assertThat(page.locator(".walk-last")).containsText(name);
                taps++;
            }
        }
        assertThat(page.locator(".walk-done")).isVisible();
        System.out.printf("a class of 40 in %d taps, %d s%n", taps, (System.nanoTime() - started) / 1_000_000_000);
        assertThat(taps).isEqualTo(41);
        picture(page, "done");
        page.locator(".walk-done a").click();
        assertThat(page.locator("main")).containsText("已核对 40/40");
        picture(page, "round");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.setViewportSize(1440, 900);
        picture(page, "round-wide");
        school.as(school.keeper, by -> {
            surveys.close(round.id(), by);
            return null;
        });
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks", "walk-" + name + ".png")));
    }
}
