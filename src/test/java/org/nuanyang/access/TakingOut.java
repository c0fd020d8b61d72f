package org.nuanyang.access;

import com.microsoft.playwright.Page;

/** A file as a person takes it out with a browser: says what for, and fetches it. */
public final class TakingOut {
    private TakingOut() {}

    /** In a page of its own, so that nothing typed is lost. */
    public static byte[] of(Page page, String url) {
        try (var own = page.context().newPage()) {
            own.navigate(url);
            return ready(own);
        }
    }

    /** On the page that asks. */
    public static byte[] ready(Page page) {
        page.locator("input[name=takenFor][value=CARE]").check();
        page.locator("form:has(input[name=takenFor]) button[type=submit]").click();
        var link = page.locator("a[href$='/file']");
        return page.request().get(page.evaluate("location.origin") + link.getAttribute("href")).body();
    }
}
