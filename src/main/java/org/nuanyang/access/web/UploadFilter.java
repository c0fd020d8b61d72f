package org.nuanyang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A stranger's upload is turned away unread. The check of the form's token comes before the check of who it is, and to
 * find the token it would take in the whole file.
 */
final class UploadFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/") && ViewerFilter.present(request).isEmpty()) response.sendRedirect("/sign-in");
        else chain.doFilter(request, response);
    }
}
