package org.nuanyang.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that a handler throws, and everything the server itself refuses. A module's own advice comes first. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Troubles implements ErrorController {
    private final TroubleWriter writer;

    Troubles(TroubleWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(thrown, request, response);
    }

    /** Security's own filters know better what to do: ask to sign in, or {@link RefusedAccess}. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException refused) {
        throw refused;
    }

    @RequestMapping("/error")
    void refusedByServer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            writer.write(thrown, request, response);
            return;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        writer.write(new TroublePage(Trouble.of(status), null), request, response);
    }
}
