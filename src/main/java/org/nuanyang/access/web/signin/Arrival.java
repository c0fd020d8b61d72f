package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.nuanyang.access.Account;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.device.Device;
import org.nuanyang.access.device.Devices;
import org.nuanyang.access.web.DeviceMark;
import org.nuanyang.access.web.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What happens once all that was asked for has been shown: a session, the device remembered, and the account's language. */
@Component
public record Arrival(Sessions sessions, Viewers viewers, Devices devices, LocaleResolver locales) {
    public void of(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (account.language() != null)
            locales.setLocale(request, response, account.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        remember(account, request, response);
        sessions.begin(account.county(), account.id(), request, response);
    }

    private void remember(Account account, HttpServletRequest request, HttpServletResponse response) {
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        viewers.find(account.county(), account.id()).ifPresent(viewer -> viewer.scope().sight().run(() ->
                devices.arrived(account, DeviceMark.of(request), device, request.getRemoteAddr()).ifPresent(mark -> DeviceMark.keep(mark, request, response))));
    }
}
