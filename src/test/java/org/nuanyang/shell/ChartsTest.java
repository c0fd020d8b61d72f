package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.Chromium;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The picture of a table in a real browser, under the content security policy. */
@SpringBootTest(classes = ShellApp.App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChartsTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @Test void areTablesWithoutJavaScript() {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)); var page = context.newPage()) {
            page.navigate(at());
            assertThat(page.locator("figure.chart table:visible").count()).isEqualTo(3);
            assertThat(page.locator(".chart-picture:visible, .chart-copy:visible").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844"})
    void areDrawnWithinTheWindowAndThePolicy(int width, int height) {
        try (var context = chromium.window(width, height); var page = context.newPage()) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
            });
            page.navigate(at());
            page.waitForFunction("document.querySelectorAll('.chart-picture canvas').length == 3");
            page.hover("figure.chart-bars canvas", new com.microsoft.playwright.Page.HoverOptions().setPosition(width / 2.0, 60));
            Chromium.picture(page, "charts-" + width, true);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(page.locator("figure.chart table:visible").count()).isZero();
            assertThat(page.evaluate("[...document.querySelectorAll('.chart-picture')].every(p => { const c = p.querySelector('canvas');"
                    + " return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v > 0) })")).as("something is painted").isEqualTo(true);
            assertThat(complaints).isEmpty();
        }
    }

    @Test void areCopiedAsCellsOfWhichNoneIsAFormula() {
        try (var context = chromium.window(1440, 900); var page = context.newPage()) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(at());
            page.locator("figure.chart-bars summary").click();
            page.locator("figure.chart-bars .chart-copy button").click();
            page.waitForFunction("document.querySelector('.chart-copy span').textContent.startsWith('已复制')");
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo("学校\t结对\t结对率\n青石小学\t40 / 44\t90.9%\n清溪县石桥镇中心小学\t37 / 52\t71.1%\n'=1+1小学\t\t还没有记录");
        }
    }

    @Test void leadWhereTheRowLeads() {
        try (var context = chromium.window(1440, 900); var page = context.newPage()) {
            page.navigate(at());
            page.waitForFunction("document.querySelectorAll('.chart-picture canvas').length == 3");
            page.click("figure.chart-bars canvas", new com.microsoft.playwright.Page.ClickOptions().setPosition(new com.microsoft.playwright.options.Position(300, 50)));
            page.waitForURL("**/children");
        }
    }

    private String at() {
        return "http://127.0.0.1:" + port + "/charts";
    }
}
