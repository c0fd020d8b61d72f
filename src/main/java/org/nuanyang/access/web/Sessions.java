package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccessSettings;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.device.Device;
import org.nuanyang.common.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * What a session holds of signing in: plain words and numbers, so that a session outlives a new version of the program
 * and two servers can share it.
 */
@Component
public class Sessions implements SecurityContextRepository {
    private static final String COUNTY = "county";
    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "since";
    private static final String DEVICE = "device";
    private static final String ADDRESS = "address";
    private static final String HANDLE = "handle";
    private static final List<String> OF_WAITING = List.of("waiting", "waiting-county", "waiting-until", "waiting-next");
    private static final Duration WAITING = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> stored;
    private final SessionAuthenticationStrategy freshFormToken;
    private final Duration idle;
    private final Duration longest;
    private final Clock clock;

    Sessions(
            ObjectProvider<FindByIndexNameSessionRepository<?>> stored, SessionAuthenticationStrategy freshFormToken, AccessSettings settings, Clock clock) {
        this.stored = stored;
        this.freshFormToken = freshFormToken;
        this.idle = settings.idle();
        this.longest = settings.longest();
        this.clock = clock;
    }

    /** Begins a session under a new id: one that was planted beforehand is worth nothing. */
    public void begin(int county, AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            request.changeSessionId();
            OF_WAITING.forEach(before::removeAttribute);
            before.removeAttribute("proposed"); // a secret that was shown to somebody else
        }
        var signedIn = new SignedIn(county, account, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        freshFormToken.onAuthentication(signedIn, request, response);
        var context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
    }

    /** Whoever has shown a password and now owes the second step. */
    public record Waiting(int county, AccountId account, String next) {}

    public void wait(int county, AccountId account, String next, HttpServletRequest request) {
        if (request.getSession(false) != null) request.changeSessionId();
        var session = request.getSession();
        session.setAttribute("waiting", account.toString());
        session.setAttribute("waiting-county", county);
        session.setAttribute("waiting-until", clock.instant().plus(WAITING).toEpochMilli());
        session.setAttribute("waiting-next", next);
    }

    public Optional<Waiting> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute("waiting") instanceof String account && session.getAttribute("waiting-county") instanceof Integer county
                        && session.getAttribute("waiting-until") instanceof Long until && clock.millis() < until
                        && session.getAttribute("waiting-next") instanceof String next
                ? Optional.of(new Waiting(county, new AccountId(UUID.fromString(account)), next))
                : Optional.empty();
    }

    /** Whether somebody has signed in just now; otherwise what guards an account is changed only with the password. */
    public boolean fresh(HttpServletRequest request) {
        var signedIn = signedIn(request);
        return signedIn != null && signedIn.since() != null && signedIn.since().plus(FRESH).isAfter(clock.instant());
    }

    public void endAll(AccountId account) {
        endAllBut("", account);
    }

    /** All but the one this request belongs to. */
    public void endOthers(AccountId account, HttpServletRequest request) {
        var session = request.getSession(false);
        endAllBut(session == null ? "" : session.getId(), account);
    }

    private void endAllBut(String kept, AccountId account) {
        stored.ifAvailable(sessions -> sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept)).forEach(sessions::deleteById));
    }

    int count(AccountId account) {
        return (int) live(account).count();
    }

    /** Those in use, the last used first. */
    List<HeldSession> of(AccountId account, HttpServletRequest request) {
        var here = request.getSession(false);
        return live(account).map(each -> new HeldSession(
                        each.getAttributeOrDefault(HANDLE, ""), Device.read(each.getAttribute(DEVICE)), each.getAttributeOrDefault(ADDRESS, ""),
                        Instant.ofEpochMilli(each.getAttributeOrDefault(SINCE, 0L)), each.getLastAccessedTime(), here != null && here.getId().equals(each.getId())))
                .sorted(Comparator.comparing(HeldSession::lastSeen).reversed()).toList();
    }

    /** False when this account has no such session. */
    boolean end(AccountId account, String handle) {
        var ended = live(account).filter(each -> handle.equals(each.getAttribute(HANDLE))).findFirst();
        ended.ifPresent(each -> stored.ifAvailable(sessions -> sessions.deleteById(each.getId())));
        return ended.isPresent();
    }

    private Stream<? extends Session> live(AccountId account) {
        var sessions = stored.getIfAvailable();
        return sessions == null ? Stream.empty() : sessions.findByPrincipalName(account.toString()).values().stream().filter(each -> !each.isExpired());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, @Nullable HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn && signedIn.since() != null) {
            var session = request.getSession();
            session.setAttribute(COUNTY, signedIn.county());
            session.setAttribute(ACCOUNT, signedIn.getName());
            session.setAttribute(SINCE, signedIn.since().toEpochMilli());
            session.setAttribute(DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).kept());
            session.setAttribute(ADDRESS, request.getRemoteAddr());
            if (session.getAttribute(HANDLE) == null) session.setAttribute(HANDLE, Ids.next().toString());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request) != null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return new Loaded(both.getRequest()).get();
    }

    /** Nobody, too, when signing in was too long ago. */
    private @Nullable SignedIn signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String account
                        && session.getAttribute(COUNTY) instanceof Integer county && session.getAttribute(SINCE) instanceof Long since
                        && clock.instant().isBefore(Instant.ofEpochMilli(since).plus(longest))
                ? new SignedIn(county, new AccountId(UUID.fromString(account)), Instant.ofEpochMilli(since))
                : null;
    }

    /** The session is fetched only when somebody asks. */
    private final class Loaded implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) context = new SecurityContextImpl(signedIn(request));
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
