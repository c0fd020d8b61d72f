package org.nuanyang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nuanyang.access.AccountId;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A stranger's upload is turned away unread, and a member's waits for its turn: each is held in memory while it is read. The
 * check of the form's token comes before the check of who it is, and to find the token it would take in the whole file. Who
 * sends slowly keeps others waiting with four files at most; whoever waits too long is asked to come again.
 */
final class UploadFilter extends OncePerRequestFilter {
    private static final String MULTIPART = "multipart/";
    private static final int AT_ONCE = 8;
    private static final int OF_ONE_PERSON = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ConcurrentHashMap<AccountId, Integer> held = new ConcurrentHashMap<>();
    private final Duration patience;

    UploadFilter() {
        this(PATIENCE);
    }

    UploadFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var present = ViewerFilter.present(request);
        boolean upload = type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
        boolean program = request.getRequestURI().startsWith("/api/");
        if (!upload || program && present.isEmpty()) chain.doFilter(request, response);
        else if (present.isEmpty()) response.sendRedirect("/sign-in");
        else inTurn(present.get().viewer().account(), request, response, chain);
    }

    private void inTurn(AccountId account, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (held.merge(account, 1, Integer::sum) > OF_ONE_PERSON || !turn()) {
            leave(account);
            response.setHeader("Retry-After", String.valueOf(PATIENCE.toSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
            leave(account);
        }
    }

    private void leave(AccountId account) {
        held.computeIfPresent(account, (_, files) -> files == 1 ? null : files - 1);
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
