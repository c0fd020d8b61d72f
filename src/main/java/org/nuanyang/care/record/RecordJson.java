package org.nuanyang.care.record;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts of a record as they lie sealed: {@code {"v":1,"place":…,"problems":…,"said":…}}. What a later version of the
 * product has put in beside them stays when this one writes the record again.
 */
final class RecordJson {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> KNOWN =
            Stream.concat(Stream.of("v", "place", "problems"), Stream.of(Told.values()).map(Told::key)).collect(Collectors.toUnmodifiableSet());

    private RecordJson() {}

    /** What a sealed text says. */
    record Texts(@Nullable String place, @Nullable String problems, Map<Told, String> told) {}

    /** @param before the texts as they lay until now; null for a new record */
    static byte[] write(CareRecord record, byte @Nullable [] before) {
        var node = JSON.createObjectNode();
        node.put("v", VERSION);
        if (before != null) keepUnknown((ObjectNode) JSON.readTree(before), node);
        if (record.common().place() != null) node.put("place", record.common().place());
        if (record.common().problems() != null) node.put("problems", record.common().problems());
        record.told().forEach((told, value) -> node.put(told.key(), value));
        return JSON.writeValueAsBytes(node);
    }

    static Texts read(byte[] json) {
        var node = JSON.readTree(json);
        var told = new EnumMap<Told, String>(Told.class);
        for (var each : Told.values()) {
            var value = node.get(each.key());
            if (value != null && value.isString()) told.put(each, value.asString());
        }
        return new Texts(text(node.get("place")), text(node.get("problems")), told);
    }

    static byte[] write(RecordInput input) {
        return JSON.writeValueAsBytes(input);
    }

    static RecordInput readInput(byte[] json) {
        return JSON.readValue(json, RecordInput.class);
    }

    private static void keepUnknown(ObjectNode before, ObjectNode now) {
        before.properties().stream().filter(each -> !KNOWN.contains(each.getKey())).forEach(each -> now.set(each.getKey(), each.getValue()));
        if (before.path("v").asInt(VERSION) > VERSION) now.put("v", before.path("v").asInt());
    }

    private static @Nullable String text(tools.jackson.databind.@Nullable JsonNode node) {
        return node == null || !node.isString() ? null : node.asString();
    }
}
