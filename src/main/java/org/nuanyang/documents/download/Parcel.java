package org.nuanyang.documents.download;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A file that is about to leave, as far as it is known before it is filled.
 *
 * @param name without its ending
 * @param children how many it holds at most
 * @param school whose children they are; null when they are of several
 * @param klass and of which class of it; null when they are of several
 * @param backUrl the page it is asked for on
 * @param note a sentence on what is special about it, such as full numbers
 */
public record Parcel(String name, FileType type, int children, @Nullable OrgId school, @Nullable OrgId klass, String backUrl, @Nullable String note) {
    /** The longest name that every system takes. */
    private static final int LONGEST = 80;

    public Parcel {
        name = plain(name);
    }

    public Parcel(String name, FileType type, int children, @Nullable OrgId school, String backUrl) {
        this(name, type, children, school, null, backUrl, null);
    }

    /** After what it has said already. */
    public Parcel noting(String words) {
        return new Parcel(name, type, children, school, klass, backUrl, note == null ? words : note + " " + words);
    }

    Parcel as(FileType other) {
        return new Parcel(name, other, children, school, klass, backUrl, note);
    }

    public Parcel ofClass(@Nullable OrgId klass) {
        return new Parcel(name, type, children, school, klass, backUrl, note);
    }

    public String fileName() {
        return type.named(name);
    }

    /** Names hold children's names, and these whatever somebody typed: no path, no control character, nothing a program would begin to reckon with. */
    private static String plain(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", " ").replaceAll("\\s+", " ").replaceFirst("^[\\s.=+@~-]+", "").strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST) plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
        return plain.isEmpty() ? "文件" : plain;
    }
}
