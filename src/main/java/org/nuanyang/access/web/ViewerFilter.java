package org.nuanyang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.Viewers.Present;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads for each request who is here and which duties they hold now, and binds what the database may show them. A
 * session that has been ended elsewhere, or whose account is closed, is nobody's.
 */
public final class ViewerFilter extends OncePerRequestFilter {
    private static final String PRESENT = Present.class.getName();
    private static final String CHANGE = "/account/password";
    /** What somebody with an issued password, or without the second step that a duty asks for, may still do. */
    private static final Set<String> BEFORE_THE_CHANGE = Set.of(CHANGE, "/sign-in", "/sign-in/code", "/sign-in/second", "/sign-in/passkey", "/sign-in/passkey/challenge", "/sign-in/county", "/sign-in/county/back", "/sign-out", "/language", "/error");

    private static final String SECURE = "/account/second";

    private final Viewers viewers;

    ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    public static Optional<Present> present(HttpServletRequest request) {
        return Optional.ofNullable((Present) request.getAttribute(PRESENT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var present = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn ? present(signedIn) : Optional.<Present>empty();
        if (present.isEmpty()) {
            forget(request);
            chain.doFilter(request, response);
        } else if (present.get().mustChange() && !BEFORE_THE_CHANGE.contains(request.getRequestURI())) {
            if (request.getRequestURI().startsWith("/api/")) ApiProblem.mustChange(response);
            else response.sendRedirect(CHANGE);
        } else if (present.get().mustSecure() && !beforeSecuring(request.getRequestURI())) {
            if (request.getRequestURI().startsWith("/api/")) ApiProblem.mustSecure(response);
            else response.sendRedirect(SECURE);
        } else {
            request.setAttribute(PRESENT, present.get());
            within(present.get(), request, response, chain);
        }
    }

    private static boolean beforeSecuring(String address) {
        return BEFORE_THE_CHANGE.contains(address) || address.equals(SECURE) || address.startsWith(SECURE + "/");
    }

    private Optional<Present> present(SignedIn signedIn) {
        return viewers.present(signedIn.county(), signedIn.account()).filter(found -> signedIn.outlives(found.signedOutBefore()));
    }

    private static void forget(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn)) return;
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    private static void within(Present present, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            present.viewer().scope().sight().<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
