package org.nuanyang.risk.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;

/**
 * Contributed as a bean by a module or room that keeps something which may tell that a child's life goes wrong. It answers for a whole
 * county in a few statements; whatever it no longer brings is closed. Who is at school on the day is looked after by the caller.
 */
public interface SignalSource {
    /** All kinds that it ever brings; it is asked only while the county uses one of them. */
    Set<SignalKind> kinds();

    /** What holds on the day asked about, from what was known by then. Asked within a sight of the whole county that heeds every child. */
    List<Found> found(Asked asked);

    /**
     * @param on the day: nothing that happened or was told later is read
     * @param children of whom alone it is asked; null for all of the county
     */
    record Asked(int county, LocalDate on, @Nullable Set<ChildId> children, Map<SignalKind, Rule> rules) {
        public Asked {
            children = children == null ? null : Set.copyOf(children);
            rules = Map.copyOf(rules);
        }

        public Rule rule(SignalKind kind) {
            return rules.get(kind) == null ? Rule.usual(kind) : rules.get(kind);
        }

        public boolean uses(SignalKind kind) {
            return rule(kind).used();
        }

        public boolean about(ChildId child) {
            return children == null || children.contains(child);
        }

        /** For a statement: {@code (:children::uuid[] is null or child_id = any (:children::uuid[]))}. */
        public String @Nullable [] ids() {
            return Rows.textsOrNull((Collection<?>) children);
        }
    }
}
