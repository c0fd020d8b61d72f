package org.nuanyang.care.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as somebody typed or sent it: nothing of it has been checked. Days are such as 2026-03-12, times such as 16:20,
 * choices the names of their enums, persons and children ids.
 *
 * @param reached null means yes
 * @param mood of all children for whom {@code moods} says nothing else
 * @param told by {@link Told#key()}
 */
public record RecordInput(@Nullable String id, @Nullable String kind, @Nullable List<String> children, @Nullable String day, @Nullable String time,
        @Nullable String minutes, @Nullable String mode, @Nullable Boolean reached, @Nullable String doneBy, @Nullable List<String> parties,
        @Nullable String mood, @Nullable Map<String, String> moods, @Nullable List<String> topics, @Nullable List<String> priorities,
        @Nullable List<String> also, @Nullable String place, @Nullable String problems, @Nullable List<Step> steps, @Nullable Map<String, String> told) {

    public RecordInput {
        children = orEmpty(children);
        parties = orEmpty(parties);
        topics = orEmpty(topics);
        priorities = orEmpty(priorities);
        also = orEmpty(also);
        steps = steps == null ? List.of() : steps.stream().filter(Objects::nonNull).toList();
        moods = present(moods);
        told = present(told);
    }

    /** @param owner an account; blank for whoever writes */
    public record Step(@Nullable String what, @Nullable String owner, @Nullable String due) {
        boolean blank() {
            return (what == null || what.isBlank()) && (due == null || due.isBlank());
        }
    }

    /** What came in another shape than this: nothing of it can be taken. */
    public static RecordInput unreadable(@Nullable String id) {
        return new RecordInput(id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A record as it would have to be sent; to fill a form, and to be kept as what stood before. */
    public static RecordInput of(CareRecord record) {
        var common = record.common();
        var told = new TreeMap<String, String>();
        record.told().forEach((each, value) -> told.put(each.key(), value));
        var moods = new TreeMap<String, String>();
        common.moods().forEach((child, mood) -> moods.put(child.toString(), mood.name()));
        return new RecordInput(common.id().toString(), record.matter().name(), common.children().stream().map(Object::toString).toList(), common.day().toString(),
                text(common.time()), text(common.minutes()), common.mode().name(), common.reached(), text(common.doneBy() == null ? null : common.doneBy().value()),
                names(common.parties()), null, moods, common.topics().stream().sorted().toList(), names(common.priorities()), names(common.also()), common.place(), common.problems(),
                common.steps().stream().map(step -> new Step(step.what(), text(step.owner() == null ? null : step.owner().value()), step.due().toString())).toList(), told);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <E extends Enum<E>> List<String> names(Set<E> chosen) {
        return chosen.stream().sorted().map(Enum::name).toList();
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().filter(value -> value != null && !value.isBlank()).map(String::strip).toList();
    }

    private static Map<String, String> present(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : values.entrySet().stream().filter(each -> each.getValue() != null && !each.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip(), (_, later) -> later, TreeMap::new));
    }
}
