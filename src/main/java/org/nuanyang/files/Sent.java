package org.nuanyang.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** A file as the browser sent it; it stays in memory, nothing of it lies readable on a disk. */
public record Sent(String name, byte[] bytes) {
    private static final int LONGEST_NAME = 120;

    public static Sent of(MultipartFile file) {
        try {
            return new Sent(name(file.getOriginalFilename()), file.getBytes());
        } catch (IOException | UncheckedIOException brokenOff) {
            throw new MultipartException("an upload broke off", brokenOff);
        }
    }

    /** Without the folders that some browsers put before it. */
    private static String name(@Nullable String sent) {
        if (sent == null || sent.isBlank()) return "-";
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip().replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
