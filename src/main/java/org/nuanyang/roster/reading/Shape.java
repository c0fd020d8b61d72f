package org.nuanyang.roster.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.values.Plain;

/** The same for the same headings in the same order, however they are padded. */
final class Shape {
    private Shape() {}

    static String of(Table table) {
        var headings = table.columns().stream()
                .map(column -> column.path().stream().map(Plain::narrow).collect(Collectors.joining("/")))
                .collect(Collectors.joining("|"))
                .replaceFirst("\\|+$", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
