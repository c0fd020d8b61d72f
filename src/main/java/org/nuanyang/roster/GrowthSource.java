package org.nuanyang.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;

/** A part of the growth file (成长档案): each module and package contributes what it knows has happened around a child. */
public interface GrowthSource {
    /** What the timeline is filtered by. */
    enum GrowthKind { SCHOOL, PARENTS, GUARDIAN, ENTRUSTED_CARE, CARD, PAPERS }

    /** What this viewer, who may open the file, sees of it, in any order. */
    List<Entry> of(ChildFile file, Viewer viewer);

    /**
     * @param on the day, or the month or year if no more is known
     * @param words one sentence
     * @param url where it is told in full, or null
     */
    record Entry(RoughDate on, GrowthKind kind, String words, @Nullable String url) {}
}
