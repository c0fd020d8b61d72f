package org.nuanyang;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser for a test class: {@code @RegisterExtension static final Chromium chromium = new Chromium();} */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.close();
        playwright.close();
    }

    public Browser browser() {
        return browser;
    }

    /** A window with a browser's memory of its own. */
    public BrowserContext window(int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN").setHasTouch(width < 500));
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** As it stands, into target/looks. */
    public static void picture(Page page, String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(Path.of("target/looks", name + ".png")));
    }
}
