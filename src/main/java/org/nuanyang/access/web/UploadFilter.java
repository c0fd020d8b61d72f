package org.nuanyang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A stranger's upload is turned away unread, and a member's waits for its turn: each is held in memory while it is read. The check of the form's token comes before the check of who it is, and to
 * find the token it would take in the whole file.
 */
final class UploadFilter extends OncePerRequestFilter {
    private static final String MULTIPART = "multipart/";
    private static final int AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) chain.doFilter(request, response);
        else if (ViewerFilter.present(request).isEmpty()) response.sendRedirect("/sign-in");
        else inTurn(request, response, chain);
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        turns.acquireUninterruptibly();
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }
}
