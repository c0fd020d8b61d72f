package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads whoever is not signed in to the sign-in page, which leads back to where they wanted to go. */
public final class Door implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", signIn(path(request.getHeader("HX-Current-URL"))));
        } else {
            var query = request.getQueryString();
            var here = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(signIn(request.getMethod().equals("GET") ? here : "/"));
        }
    }

    /** An address on this server, else the first page; "//elsewhere" and "/\elsewhere" are not ours. */
    public static String ours(@Nullable String address) {
        return address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? address : "/";
    }

    private static String signIn(String next) {
        return next.equals("/") ? "/sign-in" : UriComponentsBuilder.fromPath("/sign-in").queryParam("next", "{next}").encode().buildAndExpand(next).toUriString();
    }

    private static String path(@Nullable String url) {
        try {
            if (url == null) return "/";
            var uri = URI.create(url);
            return ours(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
