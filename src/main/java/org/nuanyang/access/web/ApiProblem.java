package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.nuanyang.common.Words;
import tools.jackson.databind.json.JsonMapper;

/** problem+json (RFC 9457) for what the API's door refuses. */
final class ApiProblem {
    private ApiProblem() {}

    static void noToken(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, 401, Words.say("access.api.no-token"), Words.say("access.api.no-token.advice"));
    }

    static void mustChange(HttpServletResponse response) throws IOException {
        write(response, 403, Words.say("access.api.must-change"), Words.say("access.api.must-change.advice"));
    }

    /** A token reaches no further than its holder's second step: it may be older than the duty that asks for one. */
    static void mustSecure(HttpServletResponse response) throws IOException {
        write(response, 403, Words.say("access.api.must-secure"), Words.say("access.api.must-secure.advice"));
    }

    private static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        var problem = new TreeMap<>(Map.of("status", status, "title", title, "detail", detail));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JsonMapper.shared().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
