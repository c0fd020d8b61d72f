package org.nuanyang.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** For access's security configuration: says in words that a duty is missing, or that a form lay open for too long. */
@Component
public class RefusedAccess implements AccessDeniedHandler {
    private final TroubleWriter writer;
    private final Languages languages;

    RefusedAccess(TroubleWriter writer, Languages languages) {
        this.writer = writer;
        this.languages = languages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        languages.during(request, () -> writer.write(refused, request, response));
    }
}
