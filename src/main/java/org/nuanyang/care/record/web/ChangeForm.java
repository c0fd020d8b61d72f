package org.nuanyang.care.record.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.Told;
import org.springframework.util.MultiValueMap;

/** The form of a correction, or of a record that a closed month shall have, as it was typed. */
public record ChangeForm(Map<String, List<String>> typed) {
    private static final String TOLD = "told.";
    private static final int STEPS = 5;

    public ChangeForm {
        typed = Map.copyOf(typed);
    }

    static ChangeForm sent(MultiValueMap<String, String> sent) {
        return new ChangeForm(sent);
    }

    static ChangeForm of(RecordInput input, int version) {
        var typed = new TreeMap<String, List<String>>();
        put(typed, "id", input.id());
        put(typed, "kind", input.kind());
        put(typed, "version", String.valueOf(version));
        put(typed, "day", input.day());
        put(typed, "time", input.time());
        put(typed, "minutes", input.minutes());
        put(typed, "mode", input.mode());
        put(typed, "reached", Boolean.FALSE.equals(input.reached()) ? "false" : "true");
        put(typed, "doneBy", input.doneBy());
        put(typed, "place", input.place());
        put(typed, "problems", input.problems());
        typed.put("children", input.children());
        typed.put("parties", input.parties());
        typed.put("topics", input.topics());
        typed.put("priorities", input.priorities());
        typed.put("also", input.also());
        input.moods().forEach((child, mood) -> put(typed, "mood." + child, mood));
        input.told().forEach((key, value) -> put(typed, TOLD + key, value));
        for (int i = 0; i < input.steps().size(); i++) {
            put(typed, "step.what." + i, input.steps().get(i).what());
            put(typed, "step.owner." + i, input.steps().get(i).owner());
            put(typed, "step.due." + i, input.steps().get(i).due());
        }
        return new ChangeForm(typed);
    }

    private static void put(Map<String, List<String>> typed, String name, @Nullable String value) {
        if (value != null) typed.put(name, List.of(value));
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public @Nullable String text(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst().orElse(null);
    }

    int version() {
        var version = text("version");
        return version != null && version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    RecordInput input(String id, Matter kind) {
        var moods = new TreeMap<String, String>();
        for (var child : all("children")) if (text("mood." + child) != null) moods.put(child, text("mood." + child));
        var told = new TreeMap<String, String>();
        for (var asked : Told.askedBy(kind)) {
            var value = text(TOLD + asked.told().key());
            if (value != null) told.put(asked.told().key(), value);
        }
        var steps = IntStream.range(0, STEPS).mapToObj(i -> new RecordInput.Step(text("step.what." + i), text("step.owner." + i), text("step.due." + i))).toList();
        return new RecordInput(id, kind.name(), all("children"), text("day"), text("time"), text("minutes"), text("mode"), !"false".equals(text("reached")), text("doneBy"),
                all("parties"), null, moods, all("topics"), all("priorities"), all("also"), text("place"), text("problems"), steps, told);
    }
}
