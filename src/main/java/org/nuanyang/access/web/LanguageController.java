package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The language that goes with the account, on whatever machine it signs in. */
@Controller
class LanguageController {
    private final Accounts accounts;
    private final LocaleResolver locales;

    LanguageController(Accounts accounts, LocaleResolver locales) {
        this.accounts = accounts;
        this.locales = locales;
    }

    @PostMapping("/account/language")
    ModelAndView speak(@RequestParam String to, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var language = to.equals("en") ? "en" : "zh";
        accounts.speak(viewer, language);
        locales.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return Show.redirect("/account");
    }
}
