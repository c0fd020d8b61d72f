package org.nuanyang.care.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.care.rule.Quota;

/** What is laid down for children beside what should be: the rows to write and those to take out. */
final class Plan {
    /** A quota of a child, as it is laid down. */
    record Line(UUID child, Quota quota) {
        Key key() {
            return new Key(child, quota.duty().value(), quota.period().from(), quota.coversFrom());
        }
    }

    record Key(UUID child, UUID duty, LocalDate periodFrom, LocalDate coversFrom) {}

    final List<Line> written = new ArrayList<>();
    final List<Key> removed = new ArrayList<>();

    static Plan between(List<Line> stored, List<Line> due) {
        var plan = new Plan();
        Map<Key, Quota> left = new HashMap<>(stored.size() * 2);
        for (var line : stored) left.put(line.key(), line.quota());
        for (var line : due) {
            if (!line.quota().equals(left.remove(line.key()))) plan.written.add(line);
        }
        plan.removed.addAll(left.keySet());
        return plan;
    }
}
