package org.nuanyang.care.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.RecordRules;

/**
 * A class or a seminar at once. Whoever is ticked was there; of one nothing more is told than of all, another has a remark and
 * so a record of its own; those whom nobody reached stand together in an attempt. The ids of these records follow from that
 * of the form, so that a form sent twice is still each of them once.
 */
record BatchForm(EntryForm form) {
    static BatchForm of(EntryForm form) {
        return new BatchForm(form);
    }

    List<RecordInput> inputs() {
        var missed = form.all("children").stream().filter(this::missed).toList();
        var there = form.all("children").stream().filter(child -> !missed.contains(child)).toList();
        var apart = there.stream().filter(child -> remark(child) != null || form.kind().filter(RecordRules::ofOneChild).isPresent()).toList();
        var together = there.stream().filter(child -> !apart.contains(child)).toList();
        var inputs = new ArrayList<RecordInput>();
        if (!together.isEmpty() || apart.isEmpty() && missed.isEmpty()) inputs.add(form.input(form.text("id"), together, true, null));
        for (var child : apart) inputs.add(form.input(derived(child), List.of(child), true, remark(child)));
        if (!missed.isEmpty()) inputs.add(form.input(derived("missed"), missed, false, null));
        return inputs;
    }

    private boolean missed(String child) {
        return form.has("missed." + child, "true") && form.kind().filter(EntryFields::asksReached).isPresent();
    }

    private @Nullable String remark(String child) {
        return form.text("remark." + child);
    }

    /** Of the same moment, and the same whenever it is asked for. */
    private @Nullable String derived(String part) {
        var id = form.text("id");
        if (id == null || !id.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return id;
        var base = UUID.fromString(id);
        var hash = UUID.nameUUIDFromBytes((base + "/" + part).getBytes(StandardCharsets.UTF_8));
        return new UUID(base.getMostSignificantBits() & ~0xFFFFL | 0x7000L | hash.getMostSignificantBits() & 0xFFFL, hash.getLeastSignificantBits()).toString();
    }
}
