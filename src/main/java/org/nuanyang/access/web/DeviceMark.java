package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.device.Devices;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known again. It opens nothing. */
public final class DeviceMark {
    private DeviceMark() {}

    public static @Nullable String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? null : cookie.getValue();
    }

    public static void keep(String mark, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(request), mark)
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/").maxAge(Devices.REMEMBERED).build().toString());
    }

    private static String name(HttpServletRequest request) {
        return GuardedCookie.name("device", request);
    }
}
