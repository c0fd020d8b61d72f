package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.Revision;
import org.nuanyang.care.record.Told;
import org.nuanyang.shell.Option;

/** What stood before each correction, beside what took its place. */
public record HistoryPage(KeptRecord kept, List<Entry> entries) {
    /** @param changes none of a withdrawal */
    public record Entry(String sentence, @Nullable String reason, List<Change> changes) {}

    public record Change(String field, String before, String after) {}

    static HistoryPage of(KeptRecord kept, List<Revision> revisions, Map<AccountId, String> names, Function<Instant, String> minute) {
        var entries = new ArrayList<Entry>();
        var after = RecordInput.of(kept.record());
        for (var revision : revisions) {
            var who = names.getOrDefault(revision.by(), "");
            boolean withdrawn = revision.what() == Revision.Revised.WITHDRAWN;
            entries.add(new Entry(say(withdrawn ? "care.record.history.withdrawn" : "care.record.history.corrected", minute.apply(revision.at()), who), revision.reason(),
                    withdrawn ? List.of() : changes(revision.before(), after, kept)));
            after = revision.before();
        }
        return new HistoryPage(kept, entries);
    }

    private static List<Change> changes(RecordInput before, RecordInput after, KeptRecord kept) {
        var changes = new ArrayList<Change>();
        add(changes, say("care.record.children"), children(before, kept), children(after, kept));
        add(changes, say("care.record.day"), joined(before.day(), before.time()), joined(after.day(), after.time()));
        add(changes, say("care.record.minutes"), before.minutes(), after.minutes());
        add(changes, say("care.record.mode"), word("Mode", before.mode()), word("Mode", after.mode()));
        add(changes, say("care.record.reached"), reached(before), reached(after));
        add(changes, say("care.record.parties"), words("Party", before.parties()), words("Party", after.parties()));
        add(changes, say("care.record.mood"), words("Mood", before.moods().values().stream().toList()), words("Mood", after.moods().values().stream().toList()));
        add(changes, say("care.record.place"), before.place(), after.place());
        for (var told : Told.values()) add(changes, say(told), told(told, before), told(told, after));
        add(changes, say("care.record.problems"), before.problems(), after.problems());
        add(changes, say("care.record.also"), words("Matter", before.also()), words("Matter", after.also()));
        add(changes, say("care.record.priorities"), words("Priority", before.priorities()), words("Priority", after.priorities()));
        add(changes, say("care.record.steps"), steps(before), steps(after));
        return changes;
    }

    private static void add(List<Change> changes, String label, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before == null ? "" : before, after == null ? "" : after)) changes.add(new Change(label, before == null ? "" : before, after == null ? "" : after));
    }

    /** Who was taken out of the record may be another's child: no name then. */
    private static String children(RecordInput input, KeptRecord kept) {
        return String.join(say("care.record.comma"), input.children().stream().map(id -> kept.names().entrySet().stream()
                .filter(each -> each.getKey().toString().equals(id)).map(Map.Entry::getValue).findFirst().orElse(say("care.record.another-child"))).toList());
    }

    private static @Nullable String told(Told told, RecordInput input) {
        var value = input.told().get(told.key());
        return told.options().stream().filter(option -> option.value().equals(value)).findFirst().map(Option::label).orElse(value);
    }

    private static String steps(RecordInput input) {
        return String.join(say("care.record.comma"), input.steps().stream().map(step -> step.what() + " " + step.due()).toList());
    }

    private static String reached(RecordInput input) {
        return say(Boolean.FALSE.equals(input.reached()) ? "care.record.reached.no" : "care.record.reached.yes");
    }

    private static @Nullable String word(String type, @Nullable String name) {
        return name == null ? null : say("care." + type + "." + name);
    }

    private static String words(String type, List<String> names) {
        return String.join(say("care.record.comma"), names.stream().map(name -> say("care." + type + "." + name)).toList());
    }

    private static String joined(@Nullable String day, @Nullable String time) {
        return time == null ? String.valueOf(day) : day + " " + time;
    }
}
