package org.nuanyang.access.web.second;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.nuanyang.access.second.Passkeys;
import org.nuanyang.access.second.Site;
import org.springframework.stereotype.Component;

/** What a passkey has to sign: kept in the session, for one answer within five minutes. */
@Component
record Challenges(Clock clock) {
    private static final Duration VALID = Duration.ofMinutes(5);

    String make(HttpServletRequest request) {
        var challenge = Passkeys.challenge();
        request.getSession().setAttribute("challenge", challenge);
        request.getSession().setAttribute("challenge-until", clock.instant().plus(VALID).toEpochMilli());
        return challenge;
    }

    /** Gone with it. */
    Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute("challenge") instanceof String challenge)) return Optional.empty();
        session.removeAttribute("challenge");
        return session.getAttribute("challenge-until") instanceof Long until && clock.millis() < until ? Optional.of(challenge) : Optional.empty();
    }

    static Site site(HttpServletRequest request) {
        var usual = request.getScheme().equals("https") ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return new Site(request.getScheme() + "://" + request.getServerName() + port, request.getServerName());
    }
}
