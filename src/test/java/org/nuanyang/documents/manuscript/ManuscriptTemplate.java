package org.nuanyang.documents.manuscript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the first {@code documents/manuscript.docx} out of its parts, and the one of smaller letters; from then on they may also be changed with an office program. */
final class ManuscriptTemplate {
    private static final Path PARTS = Path.of("src/test/resources/manuscript");
    private static final Path TEMPLATES = Path.of("src/main/resources/documents");
    /** 三号 to 小四, 小标宋二号 to 小二, and lines, indents and distances that go with them. */
    private static final Map<String, String> SMALLER = Map.of(
            "w:val=\"32\"", "w:val=\"24\"", "w:val=\"44\"", "w:val=\"36\"", "w:line=\"579\"", "w:line=\"440\"", "w:line=\"760\"", "w:line=\"600\"",
            "w:firstLine=\"640\"", "w:firstLine=\"480\"", "w:after=\"300\"", "w:after=\"220\"");

    private ManuscriptTemplate() {}

    public static void main(String... none) throws IOException {
        Files.createDirectories(TEMPLATES);
        pack("manuscript.docx", Map.of());
        pack("manuscript-class.docx", SMALLER);
    }

    private static void pack(String name, Map<String, String> changed) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(TEMPLATES.resolve(name))); var parts = Files.walk(PARTS)) {
            for (var part : parts.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(PARTS.relativize(part).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                var text = Files.readString(part);
                if (part.endsWith("styles.xml") || part.endsWith("numbering.xml")) for (var each : changed.entrySet()) text = text.replace(each.getKey(), each.getValue());
                zip.write(text.getBytes(UTF_8));
            }
        }
    }
}
