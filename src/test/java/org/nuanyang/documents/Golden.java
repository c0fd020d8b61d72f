package org.nuanyang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a document's text with the file kept in {@code src/test/resources/golden}; bin/golden rewrites the files. */
public final class Golden {
    private static final Path KEPT = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void matches(String name, String text) throws IOException {
        var file = KEPT.resolve(name);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(KEPT);
            Files.writeString(file, text);
        }
        assertThat(file).as("run bin/golden to make it").exists();
        assertThat(text).as(name + " has changed: look at the document, then run bin/golden").isEqualTo(Files.readString(file));
    }

    /** Leaves the document in {@code target/documents}, to be looked at. */
    public static void keep(String name, byte[] document) throws IOException {
        var folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name), document);
    }
}
