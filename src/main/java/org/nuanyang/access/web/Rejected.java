package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** An address that no honest browser sends is refused before any chain of filters: here with the headers that these would have written. */
@Component
class Rejected implements RequestRejectedHandler {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", Security.CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", Security.FEATURES,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused) throws IOException {
        HEADERS.forEach(response::setHeader);
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
