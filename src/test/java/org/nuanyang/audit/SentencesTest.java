package org.nuanyang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is recorded can be read: every action in the sources has its sentence, and its noun a word. */
class SentencesTest {
    private static final Pattern CALL = Pattern.compile("(?s)audit\\.record(?:Each)?\\(.*?;");
    private static final Path MAIN = Path.of("src/main/java/org/nuanyang");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package (.*);");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void areThereForEveryAction(String language) {
        var words = words(language);
        var actions = actions(sources());
        assertThat(actions).contains("child.opened", "transfer.refused", "child.resembled");
        assertThat(actions.stream().filter(action -> !words.containsKey("audit.did." + action))).isEmpty();
        assertThat(actions.stream().map(SentencesTest::noun).filter(noun -> !words.containsKey("audit.about." + noun))).isEmpty();
    }

    @Test
    void areMissedForAnActionThatHasNone() {
        assertThat(actions(List.of("void x() { audit.record(by,\n \"violator.did-it\", id, null, null, Map.of()); }"))).containsExactly("violator.did-it");
    }

    /** What stands in a call; and, in the same package, what has a noun that stands in one: an action handed on by a variable. */
    private static Set<String> actions(Collection<String> sources) {
        var actions = new TreeSet<String>();
        var recording = new TreeSet<String>();
        for (var source : sources)
            CALL.matcher(source).results().forEach(call -> {
                recording.add(folder(source));
                ACTION.matcher(call.group()).results().forEach(found -> actions.add(found.group(1)));
            });
        var nouns = actions.stream().map(SentencesTest::noun).filter(noun -> !Files.exists(MAIN.resolve(noun))).toList(); // a module's words begin with its name
        for (var source : sources)
            if (recording.contains(folder(source)))
                ACTION.matcher(source).results().map(found -> found.group(1)).filter(text -> nouns.contains(noun(text))).forEach(actions::add);
        return actions;
    }

    private static String noun(String action) {
        return action.substring(0, action.indexOf('.'));
    }

    private static String folder(String source) {
        return PACKAGE.matcher(source).results().findFirst().map(found -> found.group(1)).orElse("");
    }

    private static List<String> sources() {
        try (var walk = Files.walk(Path.of("src/main/java"))) {
            return walk.filter(file -> file.toString().endsWith(".java")).map(SentencesTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(String language) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit_" + language + ".properties"))) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
