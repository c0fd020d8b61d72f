package org.nuanyang.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Sets the person's language where filters answer, before Spring MVC does it for pages. */
@Component
class Languages {
    private final LocaleResolver locales;

    Languages(LocaleResolver locales) {
        this.locales = locales;
    }

    void during(HttpServletRequest request, Answer answer) throws IOException {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            answer.write();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    interface Answer {
        void write() throws IOException;
    }
}
