package org.nuanyang.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the asker's way: a page for a browser, a few lines for htmx, problem+json (RFC 9457) below /api/. */
@Component
class TroubleWriter {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleWriter.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Templates templates;
    private final Frames frames;
    private final JsonMapper json;

    TroubleWriter(Templates templates, Frames frames, JsonMapper json) {
        this.templates = templates;
        this.frames = frames;
        this.json = json;
    }

    void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var trouble = Trouble.of(thrown);
        if (response.isCommitted()) {
            LOG.debug("broke off after the answer had begun", Wordless.of(thrown));
            return;
        }
        String reference = null;
        if (trouble == Trouble.BROKEN) LOG.error("reference {}", reference = reference(), Wordless.of(thrown));
        if (trouble == Trouble.UNAVAILABLE) LOG.warn("the database does not answer: {}", thrown.getClass().getName());
        write(new TroublePage(trouble, reference), request, response);
    }

    void write(TroublePage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(page.trouble().status());
        response.setHeader("Cache-Control", "no-store");
        if (page.trouble() == Trouble.UNAVAILABLE) response.setHeader("Retry-After", "30");
        if (path(request).startsWith("/api/")) writeJson(page, response);
        else if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null)
            templates.write("shell/trouble-lines.jte", Map.of("page", page), response);
        else templates.write("shell/trouble.jte", Map.of("page", page, "frame", frame(request)), response);
    }

    private void writeJson(TroublePage page, HttpServletResponse response) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", page.title());
        problem.put("status", page.trouble().status());
        problem.put("detail", page.whole());
        if (page.reference() != null) problem.put("reference", page.reference());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** What broke the request may break the frame too: then the sentence stands alone. */
    private Frame frame(HttpServletRequest request) {
        try {
            return frames.of(request);
        } catch (RuntimeException e) {
            return frames.bare(request);
        }
    }

    private static String path(HttpServletRequest request) {
        var first = (@Nullable String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return first == null ? request.getRequestURI() : first;
    }

    private static String reference() {
        return RANDOM.ints(4, 0, LETTERS.length()).collect(StringBuilder::new,
                (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append).toString();
    }
}
