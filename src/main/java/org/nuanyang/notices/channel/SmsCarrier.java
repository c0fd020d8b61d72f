package org.nuanyang.notices.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands a text to the county's SMS gateway, filled into the body as it was configured. */
@Component
class SmsCarrier {
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;

    SmsCarrier(Outside outside) {
        this.outside = outside;
    }

    Answer carry(SmsGateway gateway, String phone, Note note) {
        try {
            var request = HttpRequest.newBuilder(gateway.url()).header("Content-Type", gateway.format().contentType())
                    .POST(HttpRequest.BodyPublishers.ofString(filled(gateway, phone, note.plain())));
            if (gateway.headerName() != null && gateway.headerValue() != null) request.header(gateway.headerName(), gateway.headerValue());
            var reply = outside.send(request.build());
            if (!reply.good()) return reply.refused(reply.body());
            return gateway.expected() == null || reply.body().contains(gateway.expected()) ? new Answer.Sent() : new Answer.Later(reply.body());
        } catch (IOException e) {
            return new Answer.Later(Outside.what(e));
        }
    }

    static String filled(SmsGateway gateway, String phone, String text) {
        return gateway.body().replace("{phone}", escaped(gateway.format(), phone)).replace("{text}", escaped(gateway.format(), text));
    }

    private static String escaped(SmsGateway.Format format, String value) {
        return switch (format) {
            case FORM -> URLEncoder.encode(value, UTF_8);
            case JSON -> {
                var quoted = JSON.writeValueAsString(value);
                yield quoted.substring(1, quoted.length() - 1);
            }
        };
    }
}
