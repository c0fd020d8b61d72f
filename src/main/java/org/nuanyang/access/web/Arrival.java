package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.nuanyang.access.Account;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What happens once all that was asked for has been shown: a session, and the pages in the account's language. */
@Component
record Arrival(Sessions sessions, LocaleResolver locales) {
    void of(Account account, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(account.county(), account.id(), request, response);
        if (account.language() != null)
            locales.setLocale(request, response, account.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
