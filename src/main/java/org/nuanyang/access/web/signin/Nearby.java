package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Does the asker sit at the machine itself? Not when a proxy on this machine passes somebody else on. */
final class Nearby {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private Nearby() {}

    static boolean is(HttpServletRequest request) {
        try {
            return PASSED_ON.stream().noneMatch(header -> request.getHeader(header) != null)
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
