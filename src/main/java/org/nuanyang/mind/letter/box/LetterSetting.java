package org.nuanyang.mind.letter.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * What a county sets for its letter boxes; the product's own until then (version 0).
 *
 * @param answerDays working days within which a letter is answered
 * @param codeDays days for which the code of a thread opens it
 * @param alarmMinutes after which the principal is told that nobody has opened a letter with words of danger
 * @param helps a line each: name and number
 */
public record LetterSetting(int version, int answerDays, int codeDays, int alarmMinutes, String helps, String danger, String worry, String harmless) {
    private static final LetterSetting USUAL = read();

    public static LetterSetting usual() {
        return USUAL;
    }

    public AlarmWords words() {
        return new AlarmWords(lines(danger), lines(worry), lines(harmless));
    }

    public List<Help> numbers() {
        return lines(helps).stream().map(LetterSetting::help).toList();
    }

    /** The number is what stands last. */
    static Help help(String line) {
        int gap = line.lastIndexOf(' ');
        return gap < 0 ? new Help("", line) : new Help(line.substring(0, gap).strip(), line.substring(gap + 1));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static LetterSetting read() {
        Map<String, StringBuilder> parts = new HashMap<>();
        String part = "";
        try {
            for (var line : new ClassPathResource("mind/letter-words.txt").getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("[")) part = line.strip();
                else if (!line.isBlank()) parts.computeIfAbsent(part, _ -> new StringBuilder()).append(line.strip()).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterSetting(0, 3, 180, 30, of(parts, "[helps]"), of(parts, "[danger]"), of(parts, "[worry]"), of(parts, "[harmless]"));
    }

    private static String of(Map<String, StringBuilder> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name).toString().strip();
    }
}
