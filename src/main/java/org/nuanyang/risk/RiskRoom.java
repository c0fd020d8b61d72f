package org.nuanyang.risk;

import java.util.function.Predicate;
import org.nuanyang.access.Viewer;

/** A tab in a line. */
public record RiskRoom(int order, String label, String url, Predicate<Viewer> whom) implements RiskTab {
    @Override
    public boolean visibleTo(Viewer viewer) {
        return whom.test(viewer);
    }
}
