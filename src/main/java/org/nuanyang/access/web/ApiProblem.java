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

    static void write(HttpServletResponse response, int status, String key) throws IOException {
        var problem = new TreeMap<>(Map.of("status", status, "title", Words.say(key), "detail", Words.say(key + ".advice")));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JsonMapper.shared().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
