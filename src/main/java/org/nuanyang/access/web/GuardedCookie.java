package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie. Under TLS it is {@code __Host-session}: a browser takes that name only with {@code Secure}, for this host
 * and the whole of it, so that no neighbour of the domain and no plain connection can plant one.
 */
final class GuardedCookie implements CookieSerializer {
    private final DefaultCookieSerializer plain = named("session", false);
    private final DefaultCookieSerializer guarded = named("__Host-session", true);

    /** The name that a cookie of ours has on this connection. */
    static String name(String plain, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? guarded : plain;
    }

    private static DefaultCookieSerializer named(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
