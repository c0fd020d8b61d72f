package org.nuanyang.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short name for a list of headings. */
public final class Shapes {
    private Shapes() {}

    public static String of(List<String> headings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(String.join("|", headings).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
