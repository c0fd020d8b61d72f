package org.nuanyang.care.record;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;

/** A record in words. */
public final class RecordWords {
    private static final int EXCERPT = 60;

    private RecordWords() {}

    /** One fact of it; {@code text} for what somebody wrote at length. */
    public record Line(String label, String value, boolean text) {}

    /** What it tells, in the order of the paper forms; what was not told is left out. */
    public static List<Line> of(KeptRecord kept) {
        var record = kept.record();
        var common = record.common();
        var lines = new ArrayList<Line>();
        add(lines, "care.record.children", children(kept));
        add(lines, "care.record.day", day(common));
        if (common.minutes() != null) add(lines, "care.record.minutes", say("care.record.minutes-told", common.minutes()));
        add(lines, "care.record.mode", say(common.mode()));
        add(lines, "care.record.parties", all(common.parties()));
        add(lines, "care.record.place", common.place());
        add(lines, "care.record.mood", moods(kept));
        add(lines, "care.record.topics", common.topics().stream().sorted().map(TopicChip::words).collect(Collectors.joining(say("care.record.comma"))));
        for (var asked : Told.askedBy(record.matter())) {
            var value = record.told().get(asked.told());
            if (value != null) lines.add(new Line(say(asked.told()), worded(asked.told(), value), asked.told().form() == Told.Form.TEXT));
        }
        if (common.problems() != null) lines.add(new Line(say("care.record.problems"), common.problems(), true));
        add(lines, "care.record.also", all(common.also()));
        add(lines, "care.record.priorities", all(common.priorities()));
        return lines;
    }

    /** The names in sight, and how many others. */
    public static String children(KeptRecord kept) {
        var names = String.join(say("care.record.comma"), kept.names().values());
        return kept.unseen() == 0 ? names : say("care.record.and-others", names, kept.unseen());
    }

    /** The first words of what was written at length. */
    public static String excerpt(KeptRecord kept) {
        return kept.record().told().entrySet().stream().filter(each -> each.getKey().form() == Told.Form.TEXT).findFirst()
                .or(() -> kept.record().told().entrySet().stream().filter(each -> each.getKey().form() == Told.Form.LINE).findFirst())
                .map(each -> each.getValue().replaceAll("\\s+", " "))
                .map(text -> text.codePointCount(0, text.length()) <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…").orElse("");
    }

    public static String day(Common common) {
        return common.time() == null ? common.day().toString() : common.day() + " " + common.time();
    }

    /** A choice by its word, anything else as it was written. */
    public static String worded(Told told, String value) {
        return told.options().stream().filter(option -> option.value().equals(value)).findFirst().map(Option::label).orElse(value);
    }

    private static String moods(KeptRecord kept) {
        var moods = kept.record().common().moods();
        if (moods.values().stream().distinct().count() == 1 && moods.size() == kept.names().size()) return say(moods.values().iterator().next());
        return kept.names().entrySet().stream().filter(each -> moods.containsKey(each.getKey()))
                .map(each -> say("care.record.mood-of", each.getValue(), say(moods.get(each.getKey())))).collect(Collectors.joining(say("care.record.comma")));
    }

    private static String all(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal())).map(Words::say).collect(Collectors.joining(say("care.record.comma")));
    }

    private static void add(List<Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) lines.add(new Line(say(key), value, false));
    }
}
