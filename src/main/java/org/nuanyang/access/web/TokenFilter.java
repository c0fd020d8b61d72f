package org.nuanyang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nuanyang.access.Tokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer nyt_…}. The API takes nothing else: a browser's cookie does not open it. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            tokens.holder(header.substring(SCHEME.length()).strip()).ifPresent(holder -> SecurityContextHolder.setContext(
                    new SecurityContextImpl(new SignedIn(holder.county(), holder.account(), null))));
        chain.doFilter(request, response);
    }
}
