package org.nuanyang.roster.comparison;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Authenticator;
import org.nuanyang.access.TakingOut;
import org.nuanyang.audit.Actor;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.importing.web.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file keeper's way through a comparison in a real browser, without JavaScript too. Pictures in target/looks. */
@DisplayName("比对页面")
class ComparisonPagesTest extends ComparisonCase {
    private static final String PASSWORD = "qing-shi-2026-xiaoman";

    @LocalServerPort int port;
    @Autowired Accounts accounts;

    private Playwright playwright;
    private Browser browser;
    private int visitor;

    @BeforeAll
    void open() {
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
    @CsvSource({"1440, 900, true", "390, 844, false", "360, 780, true"})
    void leadFromTheListToTheFilesAndBack(int width, int height, boolean javaScript) {
        var login = keeper();
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setViewportSize(width, height));
                var page = context.newPage()) {
            page.setDefaultTimeout(60_000);
            signIn(page, login);
            page.navigate(at("/imports"));
            page.locator("a", new Page.LocatorOptions().setHasText("名单比对")).first().click();
            picture(page, "start", width);

            page.locator("input[type=file]").setInputFiles(new FilePayload("学籍导出.xlsx", "application/octet-stream", RegisterExport.file(altered())));
            button(page, "开始比对").click();
            assertThat(page.locator(".tab-links")).containsText(java.util.regex.Pattern.compile("仅本校有\\s*1\\s*仅名单有\\s*1\\s*内容不同\\s*8\\s*名单有误\\s*1"));
            assertThat(page.locator("main")).containsText("91 人完全一致");
            choose(page.locator(".compared").first(), "需要跟进");
            page.locator(".compared input[name^=reason]").first().fill("家里电话打不通");
            picture(page, "only-ours", width);
            assertThat(texts(TakingOut.of(page, page.url().replaceFirst("\\?.*", "") + "/differences.xlsx"))).contains("仅本校有", "仅名单有", "内容不同", "名单有误", "河湾镇柳树村9号");

            button(page, "仅名单有").click();
            choose(page.locator(".compared").first(), "不是本校学生");
            page.locator(".compared input[name^=reason]").first().fill("已转往外县");
            picture(page, "only-theirs", width);

            button(page, "内容不同").click();
            var phone = page.locator(".compared", new Page.LocatorOptions().setHasText("15499990000"));
            assertThat(phone).containsText(OURS.get(13).<Phone>get(Fact.FATHER_PHONE).orElseThrow().masked());
            choose(phone, "采用名单");
            assertThat(page.locator(".compared", new Page.LocatorOptions().setHasText("父母外出")).first()).containsText("留守：");
            picture(page, "different", width);
            button(page, "名单有误").click();
            picture(page, "unclear", width);
            assertThat(page.locator(".confirm-bar")).containsText("已选 3 行");

            button(page, "去确认处理").click();
            picture(page, "commit", width);
            page.locator("main button", new Page.LocatorOptions().setHasText("确认处理")).click();
            assertThat(page.locator(".alert-success")).containsText("更新 1 人");
            picture(page, "result", width);

            page.locator("a", new Page.LocatorOptions().setHasText(OURS.getFirst().<String>get(Fact.NAME).orElseThrow())).first().click();
            assertThat(page.locator("#comparison")).containsText("家里电话打不通");
            page.locator("#comparison a", new Page.LocatorOptions().setHasText("已经弄清")).click();
            button(page, "已经弄清").click();
            assertThat(page.locator(".alert-success")).containsText("已办结");

            page.navigate(at("/children/" + children.get(13) + "/history"));
            assertThat(page.locator("main")).containsText("名单比对：学籍导出.xlsx");
            page.navigate(at("/comparisons"));
            page.locator("a", new Page.LocatorOptions().setHasText("学籍导出.xlsx")).first().click();
            page.locator("a", new Page.LocatorOptions().setHasText("撤销这次处理")).click();
            button(page, "撤销这次处理").click();
            assertThat(page.locator("main")).containsText("恢复为处理前的样子");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void showFiguresAndMaskedLinesToThoseAboveTheSchools(int width, int height) {
        county.school("河湾小学");
        var login = keeper();
        county.owner().sql("""
                update access.duty
                   set role = 'COUNTY_OFFICER', org_id = (select parent_id from access.org where id = :school)
                 where account_id = (select id from access.account where login = :login)
                """).param("school", school.value()).param("login", login).update();
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)); var page = context.newPage()) {
            page.setDefaultTimeout(60_000);
            new org.nuanyang.access.Browser(port).as(login, PASSWORD);
            signIn(page, login);
            page.locator("input[name=code]").fill(Authenticator.codeOf(port, login));
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            page.navigate(at("/children"));
            page.locator("a", new Page.LocatorOptions().setHasText("与各校名册比对")).first().click();
            var rows = altered();
            rows.forEach(row -> row.put("学校名称", "青石小学"));
            page.locator("input[type=file]").setInputFiles(new FilePayload("全县学籍.xlsx", "application/octet-stream", RegisterExport.file(rows)));
            button(page, "开始比对").click();
            assertThat(page.locator("main")).containsText("性别");
            assertThat(page.locator("main")).containsText("没有保存");
            assertThat(page.locator("main")).not().containsText(OURS.get(15).get(Fact.ID).map(org.nuanyang.roster.FactWords::full).orElseThrow());
            picture(page, "wide", width);
            page.navigate(at("/comparisons"));
            assertThat(page.locator("main")).not().containsText("开始比对");
        }
    }

    /** Eight children told otherwise, one missing, one more, one twice. */
    private static List<Map<String, String>> altered() {
        var rows = export();
        alter(rows, 10, "班号", code -> code.substring(0, 4) + "09");
        alter(rows, 11, "姓名", name -> name.charAt(0) + "喆");
        alter(rows, 12, "身份证件号", id -> id.substring(0, 17) + (id.charAt(17) == '5' ? '6' : '5'));
        alter(rows, 13, "成员1联系电话", _ -> "15499990000");
        alter(rows, 14, "出生日期", _ -> "20160203");
        alter(rows, 15, "性别", sex -> sex.equals("男性") ? "女性" : "男性");
        alter(rows, 16, "现住址", _ -> "河湾镇柳树村9号");
        alter(rows, 17, "是否留守儿童", told -> told.equals("双亲留守儿童") ? "非留守儿童" : "双亲留守儿童");
        rows.remove(0);
        rows.add(RegisterExport.row(PUPILS.get(120), TODAY));
        rows.add(new LinkedHashMap<>(rows.get(30)));
        return rows;
    }

    private static List<String> texts(byte[] file) {
        return Workbook.read(file).sheets().getFirst().rows().stream()
                .flatMap(row -> java.util.stream.IntStream.range(0, row.width()).mapToObj(row::text)).toList();
    }

    private String keeper() {
        var login = "comparer" + ++visitor;
        accounts.open(login, "王档案", PASSWORD, Actor.product(SmallCounty.ID));
        var account = county.owner().sql("select id from access.account where login = :login").param("login", login).query(UUID.class).single();
        county.owner().sql("insert into access.duty (county_id, id, account_id, role, org_id, from_on) values (990101, gen_random_uuid(), :account, 'FILE_KEEPER', :school, '2025-09-01')")
                .param("account", account).param("school", school.value()).update();
        return login;
    }

    private void signIn(Page page, String login) {
        page.navigate(at("/sign-in"));
        page.locator("input[name=login], input[name=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words)).first();
    }

    private static void choose(Locator line, String words) {
        line.locator("label", new Locator.LocatorOptions().setHasText(words)).locator("input").first().check();
    }

    private static void picture(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks", "comparison-" + name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %s", name, width).isEqualTo(width);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
