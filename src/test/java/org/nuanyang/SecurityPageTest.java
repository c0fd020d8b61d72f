package org.nuanyang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names tests and files as evidence: they are there, and each chapter of the standard is answered. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Pattern EVIDENCE = Pattern.compile("`([A-Z]\\w+Test|[\\w/]+\\.(?:java|js|xml|yaml)|bin/\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w/.-]+)\\)");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) ?\\|");

    private static Set<String> names;
    private static Set<String> paths;

    @BeforeAll
    static void look() throws IOException {
        try (var src = Files.walk(Path.of("src"))) {
            paths = src.filter(Files::isRegularFile).map(Path::toString).collect(Collectors.toSet());
        }
        names = paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).collect(Collectors.toSet());
    }

    @Test
    void namesOnlyEvidenceThatIsThere() throws IOException {
        assertThat(missing(Files.readString(PAGE))).isEmpty();
    }

    @Test
    void noticesEvidenceThatIsGone() {
        assertThat(missing("held | `NoSuchTest`, `Gone.java`, [x](gone.md)")).containsExactly("NoSuchTest", "Gone.java", "gone.md");
    }

    @Test
    void answersEachChapterAndShowsEvidenceWhereverItSaysHeld() throws IOException {
        var page = Files.readString(PAGE);
        for (int chapter = 1; chapter <= 17; chapter++) assertThat(page).contains("### V" + chapter + " ");
        var rows = ROW.matcher(page).results().filter(row -> Character.isDigit(row.group(1).isEmpty() ? ' ' : row.group(1).charAt(0))).toList();
        assertThat(rows).hasSizeGreaterThan(80);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(3).strip()).isIn("held", "part", "open", "not used", "not taken", "not offered", "not the product's", "for the county"));
        assertThat(rows.stream().filter(row -> row.group(3).strip().equals("held") && row.group(4).isBlank()).map(MatchResult::group)).isEmpty();
    }

    private static List<String> missing(String page) {
        var evidence = EVIDENCE.matcher(page).results().map(each -> each.group(1)).filter(each -> !isThere(each));
        var links = LINK.matcher(page).results().map(each -> each.group(1)).filter(each -> !Files.exists(Path.of("docs", each)));
        return java.util.stream.Stream.concat(evidence, links).distinct().toList();
    }

    private static boolean isThere(String what) {
        if (what.endsWith("Test")) return names.contains(what + ".java");
        return Files.exists(Path.of(what)) || names.contains(what) || paths.stream().anyMatch(path -> path.endsWith("/" + what));
    }
}
