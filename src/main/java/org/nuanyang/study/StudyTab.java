package org.nuanyang.study;

import org.nuanyang.access.Viewer;

/** A part of 学业 with a page of its own, contributed as a bean by its room: it stands among the tabs of {@code /study} and of the others. */
public interface StudyTab {
    /** Small first; the marks are 10. */
    int order();

    /** A key of the bundle. */
    String label();

    String url();

    boolean visibleTo(Viewer viewer);
}
