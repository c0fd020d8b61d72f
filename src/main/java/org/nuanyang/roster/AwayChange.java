package org.nuanyang.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact.Subject;

/** A parent's time away as it was told before and is told now; null where there was or is none. */
public record AwayChange(Subject side, @Nullable AwayTime before, @Nullable AwayTime after) {
    private static final String NONE = "-";

    /** As one word of a line. */
    public static String text(List<AwayChange> changes) {
        if (changes.isEmpty()) return NONE;
        var lines = changes.stream().map(change -> change.side + "\t" + text(change.before) + "\t" + text(change.after)).collect(Collectors.joining("\n"));
        return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    public static List<AwayChange> read(String word) {
        if (word.equals(NONE)) return List.of();
        var lines = new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
        return Arrays.stream(lines.split("\n")).map(line -> {
            var parts = line.split("\t", -1);
            return new AwayChange(Subject.valueOf(parts[0]), time(parts, 1), time(parts, 4));
        }).toList();
    }

    private static String text(@Nullable AwayTime time) {
        if (time == null) return String.join("\t", NONE, NONE, NONE);
        return String.join("\t", time.since() == null ? "" : time.since().toString(), time.until() == null ? "" : time.until().toString(),
                time.place() == null ? "" : time.place().replaceAll("\\s+", " "));
    }

    private static @Nullable AwayTime time(String[] parts, int at) {
        if (parts[at].equals(NONE)) return null;
        return new AwayTime(
                parts[at].isEmpty() ? null : RoughDate.parse(parts[at]), parts[at + 1].isEmpty() ? null : LocalDate.parse(parts[at + 1]),
                parts[at + 2].isEmpty() ? null : parts[at + 2]);
    }
}
