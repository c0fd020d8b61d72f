package org.nuanyang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.TakingOut;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A file keeper's afternoon in a real browser: the file in, a child looked at by phone, cards and roll out, undo. */
@DisplayName("档案管理员的一个下午")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class JourneyTest {
    private static final Path ROSTERS = Path.of("src/test/resources/rosters");

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;

    @Test
    void takesARosterInLooksAtAChildPrintsAndUndoes() throws Exception {
        var sunli = qingxi.with("sunli", "孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        qingxi.grant(sunli, Role.PRINCIPAL, qingxi.qingshi, LocalDate.of(2025, 9, 1), null); // whose word lets so many children leave
        var page = signedIn("sunli", 1440, 900);
        bring(page, ROSTERS.resolve("d01-school-roster-grouped.xlsx"));
        assertThat(page.locator("main")).containsText("宋然");
        page.locator("details.reading summary").click();
        page.locator(".mapping-column:has-text('监护人') select").last().selectOption("ignore");
        page.locator("form[action$='/mapping'] button").click();
        bring(page, ROSTERS.resolve("d01-school-roster-grouped.xlsx"));
        assertThat(page.locator("main")).containsText("以前的更正");
        picture(page, "preview");
        page.locator("button[formaction$='/commit']").click();
        assertThat(page.locator("a[href$='/undo']")).isVisible();
        picture(page, "result");
        var run = page.url();

        page.setViewportSize(390, 844);
        page.navigate(at("/children?q=sr"));
        page.locator("a", new Page.LocatorOptions().setHasText("宋然")).first().click();
        assertThat(page.locator(".marks li")).hasCount(5);
        assertThat(page.locator("a.call").first()).hasAttribute("href", java.util.regex.Pattern.compile("tel:\\d{11}"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.locator(".look button").first().click();
        assertThat(page.locator("main")).containsText("990101201708172839");
        picture(page, "child");
        var child = page.url();

        assertThat(new String(TakingOut.of(page, child + "/card.pdf"), 0, 5)).isEqualTo("%PDF-");

        page.setViewportSize(1440, 900);
        page.navigate(at("/children"));
        page.locator("a[href*='/roll.xlsx']").first().click();
        picture(page, "purpose");
        page.locator("input[name=takenFor][value=CHECK]").check();
        page.locator("form:has(input[name=takenFor]) button[type=submit]").click();
        picture(page, "ready");
        var roll = page.waitForDownload(() -> page.locator("a[href$='/file']").click());
        var file = Files.createTempDirectory("roll").resolve("roll.xlsx");
        roll.saveAs(file);
        bring(page, file);
        assertThat(page.locator("main")).not().containsText("新增");
        assertThat(page.locator("main")).not().containsText("有变动");
        picture(page, "again");

        page.navigate(run + "/undo");
        page.locator("button.btn-danger").click();
        page.navigate(at("/children?q=宋然"));
        assertThat(page.locator(".nothing")).isVisible();
    }

    @Test
    void letsABadRowBeMendedInTheSameWorkbook() throws Exception {
        qingxi.with("lina", "李娜", Role.FILE_KEEPER, qingxi.hewan);
        var page = signedIn("lina", 1440, 900);
        bring(page, ROSTERS.resolve("d05-bad-rows.xlsx"));
        assertThat(page.locator("main")).containsText("最后一位对不上");
        var marked = TakingOut.of(page, page.evaluate("location.origin") + page.locator("a[href$='/marked.xlsx']").first().getAttribute("href"));
        page.locator("button[formaction$='/commit']").click();
        assertThat(page.locator("main")).containsText("23");
        var file = Files.createTempDirectory("marked").resolve("marked.xlsx");
        Files.write(file, marked);
        mend(file, "1398888", "14298888001");
        bring(page, file);
        assertThat(page.locator("main nav button:has-text('新增')")).containsText("1");
        assertThat(page.locator("main")).not().containsText("1398888 ");
    }

    @Test
    void worksWithoutJavaScript() {
        qingxi.with("zhangwei", "张伟", Role.FILE_KEEPER, qingxi.point);
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 740))) {
            var page = signIn(context.newPage(), "zhangwei");
            bring(page, ROSTERS.resolve("d09-old.xls"));
            page.locator("button[formaction$='/commit']").click();
            page.navigate(at("/children"));
            assertThat(page.locator("main tbody tr").first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    /** As the file keeper does it in a spreadsheet program: another value in the marked cell. */
    private static void mend(Path file, String bad, String good) throws Exception {
        byte[] mended;
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file))); var out = new ByteArrayOutputStream()) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) if (new DataFormatter().formatCellValue(cell).equals(bad)) cell.setCellValue(good);
                }
            }
            workbook.write(out);
            mended = out.toByteArray();
        }
        Files.write(file, mended);
    }

    private Page signedIn(String login, int width, int height) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
        return signIn(context.newPage(), login);
    }

    private Page signIn(Page page, String login) {
        page.setDefaultTimeout(60_000);
        page.navigate(at("/sign-in"));
        page.fill("#login", login);
        page.fill("#password", Qingxi.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("h1")).containsText("您好");
        return page;
    }

    private void bring(Page page, Path file) {
        page.navigate(at("/imports"));
        if (page.locator("select[name=school]").count() > 0) {
            page.locator("select[name=school]").selectOption(new SelectOption().setLabel("青石小学"));
        }
        page.setInputFiles("input[type=file]", file);
        page.locator("main form:has(input[type=file]) button[type=submit]").click();
        page.waitForURL(url -> url.matches(".*/imports/[0-9a-f-]{36}.*"));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks", "journey-" + name + ".png")));
    }
}
