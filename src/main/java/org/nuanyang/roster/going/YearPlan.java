package org.nuanyang.roster.going;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Refusal;

/**
 * What the new year brings to a school.
 *
 * @param done the run, when it has been done
 * @param objections why it cannot be done now
 * @param early an invented county tries it before its time
 */
public record YearPlan(
        Org school, SchoolYear year, List<ClassPlan> classes, List<Beginning> beginnings, @Nullable YearRun done, List<Refusal> objections,
        boolean early) {
    public YearPlan {
        classes = List.copyOf(classes);
        beginnings = List.copyOf(beginnings);
        objections = List.copyOf(objections);
    }

    /** 1 September. */
    public LocalDate effective() {
        return year.from();
    }

    /**
     * @param next the stage that follows when this class has ended its own; null when it goes up, or nothing follows
     * @param nextHere whether the same school teaches it
     */
    public record ClassPlan(Org klass, int pupils, int repeat, int leave, boolean ends, @Nullable Stage next, boolean nextHere) {
        public int onward() {
            return pupils - repeat - leave;
        }
    }

    /** @param numbers the classes of the new first grade that are there already */
    public record Beginning(Stage stage, Set<Integer> numbers, int pupils, int lastYear) {}

    public int pupils() {
        return classes.stream().mapToInt(ClassPlan::pupils).sum();
    }
}
