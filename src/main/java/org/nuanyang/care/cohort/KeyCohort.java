package org.nuanyang.care.cohort;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** 重点帮扶对象, from the day on which each was named. */
@Component
class KeyCohort implements Cohort {
    private final KeyChildren keyChildren;

    KeyCohort(KeyChildren keyChildren) {
        this.keyChildren = keyChildren;
    }

    @Override
    public String key() {
        return "KEY";
    }

    @Override
    public Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg) {
        var members = new HashMap<ChildId, List<Span>>();
        keyChildren.spans(children).forEach((child, spans) ->
                members.put(child, spans.stream().map(span -> new Span(span.from(), span.until())).toList()));
        return members;
    }
}
