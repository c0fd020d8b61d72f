package org.nuanyang.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.care.record.Mood;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.Fact;

/** Reads {@code stories.txt}, which says itself how it is written. */
public final class StoryBook {
    private static final String FILE = "/org/nuanyang/demo/stories.txt";

    private StoryBook() {}

    public static List<Story> all() {
        try (var in = StoryBook.class.getResourceAsStream(FILE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Story named(String name) {
        return all().stream().filter(story -> story.name().equals(name)).findFirst().orElseThrow();
    }

    static List<Story> read(String text) {
        var written = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.joining("\n"));
        return Stream.of(written.split("(?m)^== ")).filter(part -> !part.isBlank()).map(StoryBook::story).toList();
    }

    private static Story story(String part) {
        var lines = part.lines().toList();
        var name = halves(lines.getFirst());
        var head = lines.stream().skip(1).filter(line -> !line.startsWith("-")).map(StoryBook::halves).collect(Collectors.toMap(half -> half[0], half -> half[1]));
        var events = new ArrayList<>(lines.stream().skip(1).filter(line -> line.startsWith("-")).map(StoryBook::event).toList());
        events.sort(Comparator.comparingInt(Event::day));
        boolean harmless = head.containsKey("harmless");
        return new Story(name[0], name[1], Story.Home.valueOf(head.get("home")), head.get(harmless ? "harmless" : "crisis"), harmless, kinds(head.get("shows")), events);
    }

    private static java.util.Set<SignalKind> kinds(String names) {
        return names.equals("-") ? java.util.Set.of() : Arrays.stream(names.split(" ")).map(SignalKind::valueOf).collect(Collectors.toSet());
    }

    private static Event event(String line) {
        var dayAndRest = halves(line);
        int day = Integer.parseInt(dayAndRest[0]);
        var verbAndRest = halves(dayAndRest[1]);
        var rest = verbAndRest[1];
        return switch (verbAndRest[0]) {
            case "contact" -> new Event.Contact(day, rest.equals("stops") ? 0 : Integer.parseInt(rest.substring("every ".length())));
            case "care" -> new Event.Care(day, rest.equals("goes on"));
            case "mood" -> new Event.Feels(day, Mood.valueOf(rest));
            case "talk" -> talk(day, halves(rest));
            case "unreached" -> new Event.Unreached(day, rest);
            case "visit" -> new Event.Visit(day, rest);
            case "file" -> new Event.Filed(day, told(rest));
            case "absent" -> new Event.Absent(day, halves(rest)[0], Integer.parseInt(halves(rest)[1]));
            case "unseen" -> new Event.Unseen(day, rest);
            default -> throw new IllegalArgumentException("stories.txt: " + line);
        };
    }

    private static Event talk(int day, String[] moodAndWords) {
        var words = moodAndWords[1].split("\\|");
        return new Event.Talk(day, Mood.valueOf(moodAndWords[0]), words[0], words.length > 1 ? words[1] : null);
    }

    private static Map<Fact, String> told(String list) {
        var told = new EnumMap<Fact, String>(Fact.class);
        for (var each : list.split(";\\s*")) {
            var factAndValue = each.split("\\s*=\\s*", 2);
            told.put(Fact.byKey(factAndValue[0]).orElseThrow(() -> new IllegalArgumentException("stories.txt: " + each)), factAndValue[1]);
        }
        return told;
    }

    private static String[] halves(String line) {
        return line.split(" ", 2);
    }
}
