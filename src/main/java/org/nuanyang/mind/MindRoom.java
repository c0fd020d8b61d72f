package org.nuanyang.mind;

import java.util.function.Predicate;
import org.nuanyang.access.Viewer;

/** A tab in a line. */
public record MindRoom(int order, String label, String url, Predicate<Viewer> whom) implements MindTab {
    @Override
    public boolean visibleTo(Viewer viewer) {
        return whom.test(viewer);
    }
}
