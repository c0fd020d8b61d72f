package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The forms' token, in a cookie that scripts cannot read: the sign-in page needs no session of its own. Named like the session's. */
final class FormTokens implements CsrfTokenRepository {
    private final CookieCsrfTokenRepository plain = named("form", false);
    private final CookieCsrfTokenRepository guarded = named("__Host-form", true);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? guarded : plain;
    }

    private static CookieCsrfTokenRepository named(String name, boolean secure) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(each -> each.httpOnly(true).secure(secure).sameSite("Lax"));
        return cookie;
    }
}
