package org.nuanyang.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** 中文 unless somebody presses English; what the browser would like is not asked, since schools share computers. */
@Controller
class Language {
    private final LocaleResolver locales;

    Language(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/language")
    RedirectView switchTo(@RequestParam String to, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        var next = new RedirectView(ours(back) ? back : "/");
        next.setExpandUriTemplateVariables(false);
        return next;
    }

    /** An address on this server; "//elsewhere" and "/\elsewhere" are not. */
    private static boolean ours(String address) {
        return address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    @Configuration(proxyBeanMethods = false)
    static class Cookie {
        @Bean
        LocaleResolver localeResolver() {
            var resolver = new CookieLocaleResolver("language");
            resolver.setDefaultLocaleFunction(Cookie::asked);
            resolver.setCookieMaxAge(Duration.ofDays(365));
            resolver.setCookieHttpOnly(true);
            resolver.setCookieSameSite("Lax");
            resolver.setRejectInvalidCookies(false);
            return resolver;
        }

        /** A program says which language it wants with each request; a person's browser speaks for its maker. */
        private static Locale asked(HttpServletRequest request) {
            var asked = request.getHeader("Accept-Language");
            var english = request.getRequestURI().startsWith("/api/") && asked != null && request.getLocale().getLanguage().equals("en");
            return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
    }
}
