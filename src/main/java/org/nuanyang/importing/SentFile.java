package org.nuanyang.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.nuanyang.importing.SheetImport.Upload;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartException;

/** A file as the browser sent it; it stays in memory, nothing of it lies readable on a disk. */
public final class SentFile {
    private static final int LONGEST_NAME = 120;

    private SentFile() {}

    public static Upload of(MultipartFile file) {
        try {
            return new Upload(name(file.getOriginalFilename()), file.getBytes());
        } catch (IOException | UncheckedIOException brokenOff) {
            throw new MultipartException("an upload broke off", brokenOff);
        }
    }

    /** Without the folders that some browsers put before it. */
    private static String name(String sent) {
        if (sent == null || sent.isBlank()) return "-";
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
