package org.nuanyang.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;

/** Contributed: a part of the children in care for whom a duty may hold. Those of the record itself are here; others bring theirs. */
public interface Cohort {
    /** Names it in the policy: ALL, KEY, BOARDERS … */
    String key();

    /** When each of these children belonged to it; a child who never did may be left out. */
    Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg);

    /**
     * @param from the first day
     * @param until the first day after; null while there is no end
     */
    record Span(LocalDate from, @Nullable LocalDate until) {}
}
