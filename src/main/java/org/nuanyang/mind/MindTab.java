package org.nuanyang.mind;

import org.nuanyang.access.Viewer;

/** A part of 心理 with a page of its own, contributed as a bean by its room: it stands among the tabs of {@code /mind} and of the others. */
public interface MindTab {
    /** Small first; the children to whom attention is due are 0. */
    int order();

    /** A key of the bundle. */
    String label();

    String url();

    boolean visibleTo(Viewer viewer);
}
