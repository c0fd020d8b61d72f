package org.nuanyang.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chain's arithmetic: a hash (SHA-256) is made of the one before it and of fields, each with its length before it. */
final class Link {
    static final int MARK = 8;

    private Link() {}

    static byte[] after(byte[] before, @Nullable Object... fields) {
        var text = Stream.of(fields).map(Link::field).collect(Collectors.joining());
        var digest = sha256();
        digest.update(before);
        return digest.digest(text.getBytes(UTF_8));
    }

    private static String field(@Nullable Object value) {
        if (value == null) return "-";
        var text = value.toString();
        return text.getBytes(UTF_8).length + ":" + text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
