package org.nuanyang.roster.importing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.importing.web.ImportFlowTest.STONE;
import static org.nuanyang.roster.importing.web.ImportFlowTest.XIAOMAN;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.access.TakingOut;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Tokens;
import org.nuanyang.audit.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A file keeper's way through the import in a real browser, without JavaScript too. Pictures in target/looks. */
@DisplayName("导入页面")
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesTest {
    private static final String PASSWORD = "qing-shi-2026-xiaoman";
    private static final String HEADINGS = "姓名,身份证号,性别,年级,班级,监护人姓名,与学生关系,监护人电话,密码,小名\n";

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Tokens tokens;
    @Autowired Accounts accounts;

    private SmallCounty county;
    private Playwright playwright;
    private Browser browser;
    private int visitor;

    @BeforeAll
    void open() {
        county = new SmallCounty(environment, tokens);
        county.owner().sql("delete from roster.transfer_request").update();
        county.owner().sql("delete from roster.child").update();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, true", "390, 844, true", "390, 844, false"})
    void leadFromTheFileToTheChildrenAndBack(int width, int height, boolean javaScript) {
        county.owner().sql("delete from roster.child").update();
        var school = county.school("青石小学");
        var login = "keeper" + ++visitor;
        var account = accounts(login);
        county.owner().sql("insert into access.duty (county_id, id, account_id, role, org_id, from_on) values (990101, gen_random_uuid(), :account, 'FILE_KEEPER', :school, '2025-09-01')")
                .param("account", account).param("school", school.id()).update();
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setViewportSize(width, height));
                var page = context.newPage()) {
            page.setDefaultTimeout(60_000);
            signIn(page, login);
            page.navigate(at("/imports"));
            picture(page, "imports", width);

            bring(page, "patrol.csv", "水域名称,巡查时间,巡查人,水深\n青石塘,2026-03-01,李根生,2米\n");
            assertThat(page.locator(".summary")).containsText("请选择学生或儿童的花名册");

            var bad = "雨点,990101201708172838,男,三年级,1班,王大山,父亲,139,,\n";
            bring(page, "花名册.csv", HEADINGS + rows(XIAOMAN) + rows(STONE) + bad);
            assertThat(page.locator("main")).containsText("小满");
            picture(page, "preview", width);
            assertThat(page.locator("main")).containsText("密码");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("雨点"))).containsText("有问题");

            var pet = page.locator(".mapping-column", new Page.LocatorOptions().setHasText("小名")).locator("select");
            if (!pet.isVisible()) page.locator("details.reading > summary").click();
            pet.selectOption("formerName");
            page.locator(".reading button[type=submit]").click();
            assertThat(page.locator(".alert-success")).containsText("同样表头");

            page.locator("button", new Page.LocatorOptions().setHasText("确认导入")).click();
            assertThat(page.locator(".alert-success")).containsText("新增 2 人");
            picture(page, "result", width);
            assertThat(page.locator("table")).containsText("小满");

            bring(page, "待改.xlsx", TakingOut.of(page, page.url() + "/marked.xlsx"));
            assertThat(page.locator(".tab-links")).containsText(java.util.regex.Pattern.compile("相同\\s*2[\\s\\S]*有问题\\s*1"));
            bring(page, "模板.xlsx", page.request().get(at("/imports/template.xlsx")).body());
            assertThat(page.locator(".summary")).containsText("花名册");

            var roll = TakingOut.of(page, at("/schools/" + school.id() + "/roll.xlsx"));
            assertThat(county.owner().sql("select distinct why from audit.entry where action = 'child.exported' and org_id = :school and details ->> 'ids' is not null")
                    .param("school", school.id()).query(String.class).single()).startsWith("档案管理员");
            assertThat(county.owner().sql("select count(distinct subject_id) from audit.entry where action = 'child.exported' and org_id = :school")
                    .param("school", school.id()).query(Integer.class).single()).isGreaterThanOrEqualTo(2);
            bring(page, "导出的花名册.xlsx", roll);
            assertThat(page.locator(".tab-links")).containsText(java.util.regex.Pattern.compile("全部\\s*2\\s*相同\\s*2"));

            bring(page, "花名册2.csv", HEADINGS + rows(XIAOMAN.replace("15400003333", "15400005555")) + rows(STONE));
            assertThat(page.locator("main")).containsText("本校以前的更正");
            assertThat(page.locator("ins").first()).containsText("15400005555");
            assertThat(page.locator("del").first()).containsText(new org.nuanyang.roster.Phone("15400003333").masked());
            picture(page, "changed", width);

            bring(page, "花名册3.csv", HEADINGS + "小满,,女,三年级,1班,何秀兰,祖母,15400009999,,\n");
            page.navigate(page.url() + "?verdict=duplicate");
            picture(page, "duplicate", width);
            assertThat(page.locator(".besides")).containsText("15400009999");
            assertThat(page.locator(".besides")).not().containsText("15400005555");
            assertThat(county.owner().sql("select count(*) from audit.entry where action = 'child.resembled' and why is not null and org_id = :school")
                    .param("school", school.id()).query(Integer.class).single()).isPositive();
            page.locator("label", new Page.LocatorOptions().setHasText("同一个学生")).click();
            page.locator("button", new Page.LocatorOptions().setHasText("确认导入")).click();
            assertThat(page.locator(".alert-success")).containsText("更新 1 人");

            page.locator("a", new Page.LocatorOptions().setHasText("撤销这次导入")).click();
            picture(page, "undo", width);
            page.locator("button", new Page.LocatorOptions().setHasText("撤销这次导入")).click();
            assertThat(page.locator("main")).containsText("恢复为导入前的样子");
        }
    }

    private java.util.UUID accounts(String login) {
        accounts.open(login, "王档案", PASSWORD, Actor.product(SmallCounty.ID));
        return county.owner().sql("select id from access.account where login = :login").param("login", login).query(java.util.UUID.class).single();
    }

    private void signIn(Page page, String login) {
        page.navigate(at("/sign-in"));
        page.locator("input[name=login], input[name=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void bring(Page page, String name, String text) {
        bring(page, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bring(Page page, String name, byte[] file) {
        page.navigate(at("/imports"));
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", file));
        page.locator("button", new Page.LocatorOptions().setHasText("读取文件")).click();
        page.waitForLoadState();
    }

    /** With an empty password and pet name at the end. */
    private static String rows(String row) {
        return row.strip() + ",abc123,满满\n";
    }

    private static void picture(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks", "import-" + name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %s", name, width).isEqualTo(width);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
