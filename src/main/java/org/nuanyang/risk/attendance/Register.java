package org.nuanyang.risk.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.roster.ChildId;

/**
 * One class on one day.
 *
 * @param version how often it has been told; nought when it has not
 * @param teaches whether there is school on that day
 */
public record Register(Org klass, LocalDate day, int version, boolean teaches, List<Line> lines, @Nullable AccountId by, @Nullable Instant at) {
    public Register {
        lines = List.copyOf(lines);
    }

    /** @param version how often something was said of this child on that day */
    public record Line(ChildId child, String name, Mark mark, int version) {
        @Override
        public String toString() {
            return "Line " + child;
        }
    }

    public boolean told() {
        return version > 0;
    }

    public long count(java.util.function.Predicate<Mark> which) {
        return lines.stream().map(Line::mark).filter(which).count();
    }

    Tally tally() {
        return new Tally(lines.size(), (int) count(Mark::absent), (int) count(Mark::unexplained), (int) count(Mark.LATE::equals), (int) count(Mark.LEFT_EARLY::equals));
    }
}
