package org.nuanyang.risk;

import org.nuanyang.access.Viewer;

/** A part of 预警 with a page of its own, contributed as a bean by its room: it stands among the tabs of {@code /risk} and of the others. */
public interface RiskTab {
    /** Small first; the signals are 0. */
    int order();

    /** A key of the bundle. */
    String label();

    String url();

    boolean visibleTo(Viewer viewer);
}
