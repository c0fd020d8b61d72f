package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.Chromium;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every piece in a real browser, at a desk and in a hand. The pictures are in target/looks: look at them. */
@SpringBootTest(classes = ShellApp.App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LooksTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844", "360,740"})
    void fitTheWindowAndTheFinger(int width, int height) {
        for (var path : List.of("/children", "/", "/none", "/?stranger=1", "/children?lang=en")) {
            try (var page = page(width, height)) {
                var complaints = new ArrayList<String>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error") && !message.text().contains("404")) complaints.add(message.text());
                });
                if (path.endsWith("lang=en")) page.navigate(at("/language?to=en&back=/children"));
                else page.navigate(at(path));
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of("target/looks", path.replaceAll("\\W+", "_") + "-" + width + ".png")));
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %s", path, width).isEqualTo(width);
                assertThat(page.evaluate(TOO_SMALL)).as("targets below 44 px on %s at %s", path, width).isEqualTo(List.of());
                assertThat(complaints).as("what the browser complains of on %s", path).isEmpty();
            }
        }
    }

    @Test
    void openMenusWithoutJavaScript() {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
                var page = context.newPage()) {
            page.navigate(at("/"));
            page.locator("details.me summary").click();
            assertThat(page.locator(".me-duties li").allInnerTexts()).hasSize(2).last().asString().contains("代理家长");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks/me-390.png")));
            page.locator("details.me summary").click();
            page.locator(".more summary").click();
            assertThat(page.locator(".more ul a").allInnerTexts()).containsExactly("机构", "账号");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks/more-390.png")));
            page.locator("details.me summary").click();
            page.locator("a.language").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("h1").innerText()).isEqualTo("Hello, 周敏");
        }
    }

    @Test
    void sayWhenNothingReachedTheServer() {
        try (var page = page(390, 844)) {
            page.navigate(at("/children"));
            page.evaluate("htmx.config.selfRequestsOnly");
            page.context().setOffline(true);
            page.evaluate("htmx.ajax('GET', '/children', '#main').catch(() => {})");
            page.locator("#not-sent").waitFor();
            assertThat(page.locator("#not-sent").innerText()).startsWith("没有送出。");
        }
    }

    @Test
    void showATroubleOfAFragmentAboveThePage() {
        try (var page = page(1440, 900)) {
            page.navigate(at("/children"));
            page.evaluate("htmx.ajax('GET', '/down', '#main')");
            page.locator("#messages .alert").waitFor();
            assertThat(page.locator("#messages").innerText()).contains("数据库现在没有回应");
            assertThat(page.locator("h1").first().innerText()).isEqualTo("学生档案");
        }
    }

    /** Links inside of running text and of table cells are exempt, as in WCAG 2.5.8. */
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
              .filter(e => !e.closest('p, li:not(.places li), td, th, dd, .skip') && e.checkVisibility())
              .map(e => e.closest('label') ?? e)
              .filter(e => e.getBoundingClientRect().height < 43.5 && e.getBoundingClientRect().top > -900 && !e.classList.contains('skip'))
              .map(e => e.className + ' ' + e.textContent.trim().slice(0, 20) + ' ' + e.getBoundingClientRect().height)""";

    private Page page(int width, int height) {
        return chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, height));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
