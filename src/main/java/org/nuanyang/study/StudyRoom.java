package org.nuanyang.study;

import java.util.function.Predicate;
import org.nuanyang.access.Viewer;

/** A tab in a line. */
public record StudyRoom(int order, String label, String url, Predicate<Viewer> whom) implements StudyTab {
    @Override
    public boolean visibleTo(Viewer viewer) {
        return whom.test(viewer);
    }
}
