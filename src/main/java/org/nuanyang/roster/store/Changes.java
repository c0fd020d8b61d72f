package org.nuanyang.roster.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactsJson;

/**
 * What one amendment changed. In front of the facts' JSON stands a line with the class before and after, because a class
 * is more than the grade and number that the facts tell.
 */
public record Changes(List<FactChange> facts, @Nullable UUID classBefore, @Nullable UUID classAfter) {
    private static final String NONE = "-";

    public boolean isEmpty() {
        return facts.isEmpty() && Objects.equals(classBefore, classAfter);
    }

    byte[] json() {
        var line = (text(classBefore) + " " + text(classAfter) + "\n").getBytes(StandardCharsets.UTF_8);
        var json = FactsJson.write(facts);
        var bytes = Arrays.copyOf(line, line.length + json.length);
        System.arraycopy(json, 0, bytes, line.length, json.length);
        return bytes;
    }

    static Changes of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var end = text.indexOf('\n');
        var classes = text.substring(0, end).split(" ");
        return new Changes(FactsJson.readChanges(text.substring(end + 1).getBytes(StandardCharsets.UTF_8)), id(classes[0]), id(classes[1]));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    private static @Nullable UUID id(String text) {
        return text.equals(NONE) ? null : UUID.fromString(text);
    }
}
