package org.nuanyang.documents.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the first {@code documents/manuscript.docx} out of its parts; from then on it may also be changed with an office program. */
final class ManuscriptTemplate {
    private static final Path PARTS = Path.of("src/test/resources/manuscript");
    private static final Path TEMPLATE = Path.of("src/main/resources/documents/manuscript.docx");

    private ManuscriptTemplate() {}

    public static void main(String... none) throws IOException {
        Files.createDirectories(TEMPLATE.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(TEMPLATE)); var parts = Files.walk(PARTS)) {
            for (var part : parts.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(PARTS.relativize(part).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                Files.copy(part, zip);
            }
        }
    }
}
