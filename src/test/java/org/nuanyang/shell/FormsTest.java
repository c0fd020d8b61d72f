package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page, read as text: what it must not forget. Documents are printed, not browsed, and Chinese only. */
class FormsTest {
    private static final Pattern POSTED = Pattern.compile("(?s)<form\\b[^>]*method=\"post\".*?</form>");

    /** A child who sits a screening has no session; the code lies in a cookie that no other site can send along. */
    private static final Pattern OF_A_CHILD = Pattern.compile("action=\"/s[/\"]");

    @Test
    void eachPostedFormCarriesItsToken() throws IOException {
        var bare = templates().flatMap(template -> POSTED.matcher(read(template)).results()
                .filter(form -> !form.group().contains("@template.shell.csrf(") && !OF_A_CHILD.matcher(form.group()).find()).map(_ -> template)).toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void noTemplateHasAStyleOrScriptOfItsOwn() throws IOException {
        assertThat(templates().filter(template -> read(template).matches("(?s).*(\\sstyle=|<style|<script(?! src=)|\\son\\w+=|javascript:).*")))
                .as("the content security policy would stop it").isEmpty();
    }

    @Test
    void noTemplateHasChineseInIt() throws IOException {
        assertThat(templates().filter(template -> !template.endsWith("shell/language.jte"))
                .filter(template -> read(template).matches("(?s).*[\\x{4e00}-\\x{9fff}].*")))
                .as("words belong in the bundle").isEmpty();
    }

    private static Stream<Path> templates() throws IOException {
        try (var walk = Files.walk(Path.of("src/main/jte"))) {
            return walk.filter(file -> file.toString().endsWith(".jte") && !file.toString().contains("/documents/")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
