package org.nuanyang.notices.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An SMS gateway that takes a message as one HTTP request.
 *
 * @param body with {@code {phone}} and {@code {text}}, which are escaped for the format
 * @param headerName of a header that proves who sends: Authorization; null for none
 * @param expected what stands in the answer when the message was taken; null when a status of 2xx says it
 */
public record SmsGateway(
        URI url, Format format, String body, @Nullable String headerName, @Nullable String headerValue, @Nullable String expected) implements Channel {
    public enum Format {
        JSON("application/json; charset=utf-8"), FORM("application/x-www-form-urlencoded");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    @Override
    public Kind kind() {
        return Kind.SMS;
    }

    @Override
    public String shown() {
        return url.getHost();
    }

    @Override
    public String toString() {
        return "SmsGateway[" + shown() + "]";
    }
}
