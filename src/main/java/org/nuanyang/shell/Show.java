package org.nuanyang.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a handler answers with: a page, the same form once more, or another address. */
public final class Show {
    private Show() {}

    /** The template {@code src/main/jte/<template>.jte} with its {@code @param page}. */
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template).addObject("page", page);
    }

    /** The form again, with what was typed and what is wrong: 422, which htmx swaps in like any other answer. */
    public static ModelAndView again(String template, Object page) {
        var shown = page(template, page);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    public static ModelAndView redirect(String url) {
        return new ModelAndView("redirect:" + url);
    }
}
