package org.nuanyang.care.documents;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * Which papers somebody wants in one file.
 *
 * @param place a class or a school; null where it is about one child
 * @param child null for all of the place
 */
public record PaperRequest(PaperKind kind, @Nullable OrgId place, @Nullable ChildId child, YearMonth month, Filling filling) {
    public enum Filling {
        /** What was recorded in the month. */
        RECORDS,
        /** To be filled in by hand, with the names of the children in care. */
        NAMES,
        /** To be filled in by hand. */
        EMPTY
    }
}
