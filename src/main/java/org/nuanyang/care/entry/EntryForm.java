package org.nuanyang.care.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.RecordInput.Step;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.care.record.Told;
import org.nuanyang.roster.ChildId;
import org.springframework.util.MultiValueMap;

/**
 * The form of a record as it was typed. It has the fields of all kinds; what belongs to another kind than the chosen one was
 * typed before somebody changed their mind, and is left out.
 */
public record EntryForm(Map<String, List<String>> typed) {
    static final String TOLD = "told.";
    static final String OTHER_DAY = "other";

    public EntryForm {
        typed = Map.copyOf(typed);
    }

    static EntryForm sent(MultiValueMap<String, String> sent) {
        return new EntryForm(sent);
    }

    static EntryForm blank(Matter kind, Collection<ChildId> children, LocalDate today, String back) {
        var typed = new HashMap<String, List<String>>();
        typed.put("id", List.of(RecordId.next().toString()));
        typed.put("kind", List.of(kind.name()));
        typed.put("children", children.stream().map(ChildId::toString).toList());
        typed.put("day", List.of(today.toString()));
        typed.put("back", List.of(back));
        return new EntryForm(typed);
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public @Nullable String text(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst().orElse(null);
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public Optional<Matter> kind() {
        var name = text("kind");
        return Arrays.stream(Matter.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Where one came from: an address on this server, whatever was sent. */
    public String back() {
        return Answers.ours(text("back"));
    }

    /** Saved although there are signs of records made for their own sake. */
    boolean anyway() {
        return has("anyway", "true");
    }

    public boolean unreached() {
        return has("reached", "false");
    }

    /** Of a class at once: see {@link BatchForm}. */
    boolean batch() {
        return has("batch", "true");
    }

    RecordInput input() {
        return input(text("id"), all("children"), !unreached(), null);
    }

    /** @param remark what is added to the text of one child */
    RecordInput input(@Nullable String id, List<String> children, boolean reached, @Nullable String remark) {
        var kind = kind().orElse(null);
        if (kind == null) return new RecordInput(id, text("kind"), children, day(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        return new RecordInput(id, kind.name(), children, day(), text("time"), text("minutes"),
                all("mode").stream().filter(each -> RecordRules.modes(kind).stream().anyMatch(mode -> mode.name().equals(each))).findFirst().orElse(null),
                !EntryFields.asksReached(kind) || reached, null,
                EntryFields.asksParties(kind) ? all("parties") : List.of(), text("mood"), moods(children),
                all("topics"), all("priorities"),
                all("also").stream().filter(each -> kind.mayAlso().stream().anyMatch(also -> also.name().equals(each))).toList(),
                text("place"), text("problems"), List.of(step()), told(kind, remark));
    }

    /** Its owner alone, preset as it is, promises nothing. */
    private Step step() {
        return new Step(text("step.what"), text("step.owner"), text("step.due"));
    }

    @Nullable String day() {
        var chosen = text("day");
        return OTHER_DAY.equals(chosen) ? text("otherDay") : chosen;
    }

    private Map<String, String> moods(List<String> children) {
        var moods = new LinkedHashMap<String, String>();
        for (var child : children) {
            var mood = text("mood." + child);
            if (mood != null) moods.put(child, mood);
        }
        return moods;
    }

    private Map<String, String> told(Matter kind, @Nullable String remark) {
        var told = new LinkedHashMap<String, String>();
        for (var asked : Told.askedBy(kind)) {
            var value = text(TOLD + asked.told().key());
            if (value != null) told.put(asked.told().key(), value);
        }
        if (remark != null) EntryFields.text(kind).ifPresent(text -> told.merge(text.key(), remark, (all, own) -> all + "\n" + own));
        return told;
    }
}
