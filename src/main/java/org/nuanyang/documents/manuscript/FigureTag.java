package org.nuanyang.documents.manuscript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By which a figure is known inside a Word file: a digest of its address, since Word takes 64 signs as a control's tag and 40 as a bookmark's
 * name, and an address may hold what concerns nobody who gets the file.
 */
public final class FigureTag {
    private static final int BYTES = 12;
    private static final String BOOKMARK = "_ny";
    private static final Pattern NAME = Pattern.compile(BOOKMARK + "\\d+_(\\p{XDigit}{" + 2 * BYTES + "})");

    private FigureTag() {}

    public static String of(String address) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(UTF_8)), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bookmark of the file; no two may have one name, though a figure be told twice. */
    static String bookmark(String tag, int number) {
        return BOOKMARK + number + "_" + tag;
    }

    /** The tag in a bookmark's name; empty where it is none of ours. */
    static String inBookmark(String name) {
        var ours = NAME.matcher(name);
        return ours.matches() ? ours.group(1) : "";
    }
}
