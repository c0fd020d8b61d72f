package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.Priority;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.care.record.Told;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * The form of a correction, or of what a closed month shall have.
 *
 * @param children of the record, by name
 * @param anew the child for whom a closed month shall have a record; null for a correction
 * @param topics those of the county
 * @param locked it is asked for, with a reason
 */
public record ChangePage(String url, String backUrl, String title, Matter kind, List<Option> children, @Nullable String anew, List<String> topics, boolean locked, ChangeForm form, Problems problems) {
    /** For what a closed month shall have: of which kind. */
    public List<Option> kinds() {
        return Option.all(Matter.class);
    }

    public List<Told.Asked> asked() {
        return Told.askedBy(kind);
    }

    public List<Option> modes() {
        return RecordRules.modes(kind).stream().map(mode -> new Option(mode.name(), say(mode))).toList();
    }

    public boolean mayFail() {
        return RecordRules.mayFail(kind);
    }

    public List<Option> parties() {
        return Option.all(Party.class);
    }

    public List<Option> moods() {
        return Option.all(Mood.class);
    }

    /** The county's, and those that the record has from another time. */
    public List<Option> topicOptions() {
        return Stream.concat(topics.stream(), form.all("topics").stream()).distinct().map(topic -> new Option(topic, TopicChip.words(topic))).toList();
    }

    public List<Option> priorities() {
        return Option.all(Priority.class);
    }

    public List<Option> alsos() {
        return kind.mayAlso().stream().sorted().map(also -> new Option(also.name(), say(also))).toList();
    }

    public List<Integer> steps() {
        int told = (int) Stream.iterate(0, i -> i < RecordRules.MOST_STEPS, i -> i + 1).filter(i -> form.text("step.what." + i) != null).count();
        return Stream.iterate(0, i -> i < Math.min(RecordRules.MOST_STEPS, told + 1), i -> i + 1).toList();
    }

    /** A field's problem stands at the name that it has here. */
    static Problems here(Problems problems) {
        var moved = new LinkedHashMap<String, String>();
        problems.fields().forEach((field, words) -> moved.put(Told.of(field).isPresent() ? "told." + field : field, words));
        return new Problems(moved, problems.whole());
    }
}
