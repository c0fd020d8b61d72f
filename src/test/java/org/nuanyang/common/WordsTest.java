package org.nuanyang.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the sources as text, so a key is checked even where no test ever shows the page. */
class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    /** Where a text in quotes is a key: say("…"), Refusal.of("…"), Notice.done(next, "…"), @NotBlank(message = "…"). */
    private static final Pattern USED = Pattern.compile(
            "(?:\\bsay\\(|\\bsayIn\\([^\"();]*|Refusal\\.of\\(|Notice\\.(?:done|held)\\([^\"();]*|message = )\"([A-Za-z]\\w*\\.[\\w.-]*[\\w])\"(?!\\s*\\+)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"");
    /** Added to a key: {@code key + ".said"}. */
    private static final Pattern ENDING = Pattern.compile("\\+ \"(\\.[a-z]+)\"");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void areTheSameInBothLanguages() {
        for (var module : modules()) {
            var chinese = bundle(module, "zh");
            var english = bundle(module, "en");
            assertThat(english.keySet()).as("keys of %s_en and %s_zh", module, module).isEqualTo(chinese.keySet());
            chinese.forEach((key, text) -> assertThat(arguments(english.get(key)))
                    .as("places to fill in %s", key).isEqualTo(arguments(text)));
        }
    }

    @Test
    void readTheSameWithoutIcu() {
        var args = new Object[] {7, 1_234_567L, "小满", -12_000, null, LocalDate.of(2026, 3, 12), 0, 999, 1_000, "{0}"};
        int plain = 0;
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) for (var module : modules()) for (var text : bundle(module, language.getLanguage()).values()) {
            var sentence = Sentence.of(text);
            if (sentence == null || text.indexOf('{') < 0) continue;
            plain++;
            assertThat(sentence.with(args)).as(text).isEqualTo(new com.ibm.icu.text.MessageFormat(text, language).format(withDates(args)));
        }
        assertThat(plain).isGreaterThan(500);
        assertThat(Sentence.of("{0, plural, one {# child} other {# children}}")).isNull();
        assertThat(Sentence.of("{name} was here")).isNull();
        assertThat(Sentence.of("{0} of {1}").with(new Object[] {1})).as("an argument short").isNull();
        assertThat(Sentence.of("{0} %").with(new Object[] {12.5})).as("a fraction").isNull();
    }

    private static Object[] withDates(Object[] args) {
        return Stream.of(args).map(arg -> arg instanceof LocalDate day ? day.toString() : arg).toArray();
    }

    @Test
    void startWithTheirModule() {
        for (var module : modules()) assertThat(bundle(module, "zh").keySet()).allMatch(key -> key.startsWith(module + "."), module + ".");
    }

    @Test
    void areThereForEachKeyThatSourcesName() {
        var known = everyKey();
        var unknown = sources().flatMap(source -> USED.matcher(read(source)).results()
                .map(match -> match.group(1)).filter(key -> !known.contains(key))
                .map(key -> source.getFileName() + ": " + key)).toList();
        assertThat(unknown).as("keys without words").isEmpty();
    }

    @Test
    void nameNoEnumWithoutAllItsConstants() {
        for (var module : modules()) {
            var keys = bundle(module, "zh").keySet();
            keys.stream().map(key -> key.split("\\.")).filter(parts -> parts.length == 3 && Character.isUpperCase(parts[1].charAt(0)))
                    .map(parts -> parts[1]).distinct().forEach(name -> assertThat(keys)
                            .as("words of %s.%s", module, name).containsAll(constants(module, name)));
        }
    }

    @Test
    void areAllInUse() {
        var text = sources().map(WordsTest::read).collect(Collectors.joining("\n"));
        var quoted = QUOTED.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
        var endings = ENDING.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
        var unused = everyKey().stream()
                .filter(key -> !quoted.contains(key) && !key.matches("\\w+\\.[A-Z]\\w+\\.[A-Z0-9_]+"))
                .filter(key -> !(quoted.contains(key.substring(0, key.lastIndexOf('.'))) && endings.contains(key.substring(key.lastIndexOf('.')))))
                .filter(key -> quoted.stream().noneMatch(begun -> begun.endsWith(".") && begun.indexOf('.') < begun.length() - 1 && key.startsWith(begun)))
                .toList();
        assertThat(unused).as("words that no source names").isEmpty();
    }

    @Test
    void areChineseOutsideOfARequestWhateverTheServerSpeaks() {
        var server = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(Words.say("shell.product")).isEqualTo("暖阳");
        } finally {
            Locale.setDefault(server);
        }
    }

    @Test
    void areEnglishForWhoAskedForIt() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Words.say("shell.summary", 1)).isEqualTo("1 thing needs mending");
        assertThat(Words.say("shell.summary", 2)).isEqualTo("2 things need mending");
    }

    @Test
    void areChineseForALanguageThatIsNotThere() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(Words.say("shell.today")).isEqualTo("今日");
    }

    @Test
    void printADateAsItIsWritten() {
        assertThat(Words.say("shell.problem.date", LocalDate.of(2026, 3, 12))).contains("“2026-03-12”");
    }

    @Test
    void showTheKeyWhenThereAreNone() {
        assertThat(Words.say("shell.there-is-no-such-key")).isEqualTo("shell.there-is-no-such-key");
    }

    private static List<String> modules() {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceFirst("_(zh|en)\\.properties$", "")).distinct().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundle(String module, String language) {
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(module + "_" + language + ".properties"))) {
            var read = new Properties();
            read.load(in);
            var all = new TreeMap<String, String>();
            read.forEach((key, text) -> all.put((String) key, (String) text));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> everyKey() {
        return modules().stream().flatMap(module -> bundle(module, "zh").keySet().stream()).collect(Collectors.toSet());
    }

    private static Set<String> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        var found = new TreeSet<String>();
        for (int i = 0; i < parsed.countParts(); i++) {
            var type = parsed.getPart(i).getType();
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME)
                found.add(parsed.getSubstring(parsed.getPart(i)));
        }
        return found;
    }

    /** The enum may sit in a package below the module's, or inside of another type. */
    private static List<String> constants(String module, String name) {
        var file = sources().filter(source -> source.toString().contains("/org/nuanyang/" + module + "/"))
                .filter(source -> read(source).matches("(?s).*\\benum " + name + "\\b.*"))
                .findFirst().orElseThrow(() -> new AssertionError("no enum " + name + " in " + module));
        var outer = file.toString().replaceFirst(".*src/main/java/", "").replace(".java", "").replace('/', '.');
        try {
            return Stream.of(Class.forName(outer.endsWith("." + name) ? outer : outer + "$" + name).getEnumConstants())
                    .map(constant -> module + "." + name + "." + ((Enum<?>) constant).name()).toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> sources() {
        return Stream.of("src/main/java", "src/main/jte").map(Path::of).filter(Files::exists).flatMap(WordsTest::files)
                .filter(file -> file.toString().matches(".*\\.(java|jte)"));
    }

    private static Stream<Path> files(Path below) {
        try (var walk = Files.walk(below)) {
            return walk.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/", ""); // an example in Javadoc is no use
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
