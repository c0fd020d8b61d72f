package org.nuanyang.files;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;

/**
 * A picture or PDF as it is kept: made anew from what was sent.
 *
 * @param thumbnail a small picture; none of a PDF
 * @param pages of a PDF
 */
public record Content(Kind kind, byte[] bytes, byte @Nullable [] thumbnail, @Nullable Integer pages) {
    public enum Kind { PICTURE, PDF }

    /** Larger than any phone's photo or a reasonable scan. */
    public static final int LARGEST = 20 << 20;
    /** Unpacked, a photo takes up to a hundred megabytes: two at a time. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    /** What came of reading a sent file. */
    public sealed interface Reading {
        record Readable(Content content) implements Reading {}

        record Refused(Refusal why) implements Reading {}
    }

    /** A picture or a PDF; the content decides which it is, never the name. */
    public static Reading of(byte[] sent) {
        return read(sent, false);
    }

    /** A picture only: somebody's portrait. */
    public static Reading picture(byte[] sent) {
        return read(sent, true);
    }

    private static Reading read(byte[] sent, boolean pictureOnly) {
        if (sent.length > LARGEST) return refused("files.refusal.large", sent.length >> 20, LARGEST >> 20);
        TURNS.acquireUninterruptibly();
        try {
            return switch (Format.of(sent)) {
                case JPEG, PNG -> new Reading.Readable(Pictures.madeAnew(sent, Format.of(sent)));
                case PDF -> pictureOnly ? refused("files.refusal.picture-only") : new Reading.Readable(Pdfs.madeAnew(sent));
                case HEIC -> refused("files.refusal.heic");
                case WEBP -> refused("files.refusal.webp");
                case OTHER -> refused(pictureOnly ? "files.refusal.picture-only" : "files.refusal.format");
            };
        } catch (Unkeepable no) {
            return new Reading.Refused(no.why());
        } finally {
            TURNS.release();
        }
    }

    private static Reading refused(String key, Object... args) {
        return new Reading.Refused(Refusal.of(key, args));
    }
}
