package org.nuanyang.care.cohort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.time.FactTime;

/** While what was told of a fact belongs to a cohort. */
final class Told {
    private Told() {}

    static Map<ChildId, List<Span>> spans(Map<ChildId, List<FactTime>> times, Predicate<@Nullable Object> belongs) {
        var members = new HashMap<ChildId, List<Span>>();
        times.forEach((child, told) -> {
            var spans = told.stream().filter(time -> belongs.test(time.value())).map(time -> new Span(time.from(), time.until())).toList();
            if (!spans.isEmpty()) members.put(child, spans);
        });
        return members;
    }
}
