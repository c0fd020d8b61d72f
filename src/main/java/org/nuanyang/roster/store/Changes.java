package org.nuanyang.roster.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.AwayChange;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.Place;

/**
 * What one amendment changed. In front of the facts' JSON stands a line with the class and the departure before and
 * after, because a class is more than the grade and number that the facts tell, and corrected times away. Lines of old
 * have less.
 */
public record Changes(List<FactChange> facts, Place before, Place after, List<AwayChange> away) {
    private static final String NONE = "-";

    public Changes {
        away = List.copyOf(away);
    }

    public boolean isEmpty() {
        return facts.isEmpty() && before.equals(after) && away.isEmpty();
    }

    public @Nullable UUID classBefore() {
        return before.klass();
    }

    /** As it was before these, as it is after the later ones. */
    Changes then(Changes later) {
        var told = new LinkedHashMap<Fact, FactChange>();
        for (var change : facts) told.put(change.fact(), change);
        for (var change : later.facts) {
            told.merge(change.fact(), change, (first, last) -> new FactChange(first.fact(), first.before(), last.after()));
        }
        return new Changes(List.copyOf(told.values()), before, later.after, Stream.concat(away.stream(), later.away.stream()).toList());
    }

    byte[] json() {
        var line = String.join(" ", text(before.klass()), text(after.klass()), text(before.left()), text(after.left()), AwayChange.text(away)) + "\n";
        var start = line.getBytes(StandardCharsets.UTF_8);
        var json = FactsJson.write(facts);
        var bytes = Arrays.copyOf(start, start.length + json.length);
        System.arraycopy(json, 0, bytes, start.length, json.length);
        return bytes;
    }

    static Changes of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var end = text.indexOf('\n');
        var line = text.substring(0, end).split(" ");
        var leaving = line.length > 2;
        return new Changes(
                FactsJson.readChanges(text.substring(end + 1).getBytes(StandardCharsets.UTF_8)),
                new Place(id(line[0]), leaving ? departure(line[2]) : null),
                new Place(id(line[1]), leaving ? departure(line[3]) : null),
                line.length > 4 ? AwayChange.read(line[4]) : List.of());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    private static String text(@Nullable Departure left) {
        return left == null ? NONE : left.on() + "/" + left.why();
    }

    private static @Nullable UUID id(String text) {
        return text.equals(NONE) ? null : UUID.fromString(text);
    }

    private static @Nullable Departure departure(String text) {
        if (text.equals(NONE)) return null;
        var parts = text.split("/");
        return new Departure(LocalDate.parse(parts[0]), Departure.Why.valueOf(parts[1]));
    }
}
