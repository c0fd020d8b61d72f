package org.nuanyang.indicators;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;

/**
 * One of the children behind a figure, or one matter of a child.
 *
 * @param name null: was here in that month, and is by now where the viewer sees nobody
 * @param inSight has a page that the viewer sees
 */
public record ChildOfFigure(ChildId id, @Nullable String name, OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear classYear,
        boolean inSight, @Nullable Beside beside) {

    public ChildOfFigure with(Beside told) {
        return new ChildOfFigure(id, name, school, schoolName, klass, classYear, inSight, told);
    }

    /** What stands beside the name where a child is more or less than one. */
    public sealed interface Beside {}

    /** So many times of a matter; the times of all lines add up to the figure. */
    public record Times(Matter matter, Count count) implements Beside {}

    /** The child's pairings with grown-ups, and those whose letter is signed; the pairings of all lines add up to the figure. */
    public record Letters(Count count) implements Beside {}

    /**
     * Where a child was and is; null: not in the place asked about.
     *
     * @param ended how the last stay on a roll ended; null while one goes on
     */
    public record Went(@Nullable Where was, @Nullable Where is, @Nullable String ended) implements Beside {
        public String why() {
            return ended == null ? "" : Words.say("indicators.ended." + ended);
        }
    }

    public record Where(String schoolName, @Nullable ClassYear classYear) {}
}
