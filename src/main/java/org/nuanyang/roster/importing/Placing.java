package org.nuanyang.roster.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/**
 * Which class of a school a row means that tells a grade and a number, or a year of entry (班号 201901), on a day. A
 * class that is not told, where the grade has several or none, is the grade's class 0: not yet divided.
 */
public final class Placing {
    private static final int LATEST_AGE_TO_BEGIN_SCHOOL = 9;

    private final Set<Stage> stages;
    private final List<ClassYear> classes;
    private final LocalDate on;

    public Placing(Set<Stage> stages, Collection<ClassYear> classes, LocalDate on) {
        this.stages = Set.copyOf(stages);
        this.classes = List.copyOf(classes);
        this.on = on;
    }

    /** Empty when the row tells neither grade nor year, or a grade that no school of the county has. */
    public Optional<ClassYear> of(Facts told) {
        return first(told).map(year -> divided(year, told.<Integer>get(Fact.CLASS).orElse(null)));
    }

    boolean exists(ClassYear year) {
        return classes.contains(year);
    }

    /** Whether the school has pupils of this stage at all. */
    boolean fits(ClassYear year) {
        return stages.isEmpty() || stages.contains(year.stage());
    }

    private Optional<ClassYear> first(Facts told) {
        var grade = told.<Integer>get(Fact.GRADE);
        if (grade.isPresent()) {
            return grade.filter(g -> g >= Stage.KINDERGARTEN.firstGrade() && g <= Stage.JUNIOR.lastGrade())
                    .map(g -> ClassYear.inGrade(g, 0, on));
        }
        return told.<Integer>get(Fact.ENTRY_YEAR).map(year -> entered(year, told));
    }

    /** In a nine-year school people go on counting from the first year of primary school. */
    private ClassYear entered(int year, Facts told) {
        if (junior(year, told)) return new ClassYear(Stage.JUNIOR, year, 0);
        var primary = new ClassYear(Stage.PRIMARY, year, 0);
        var goesOn = new ClassYear(Stage.JUNIOR, year + Stage.JUNIOR.firstGrade() - 1, 0);
        return primary.hasLeft(on) && !goesOn.hasLeft(on) && stages.contains(Stage.JUNIOR) ? goesOn : primary;
    }

    private boolean junior(int year, Facts told) {
        if (!stages.contains(Stage.JUNIOR)) return false;
        if (!stages.contains(Stage.PRIMARY)) return true;
        return Known.birth(told).filter(birth -> year - birth.getYear() > LATEST_AGE_TO_BEGIN_SCHOOL).isPresent();
    }

    private ClassYear divided(ClassYear year, @Nullable Integer number) {
        if (number != null) return new ClassYear(year.stage(), year.entryYear(), number);
        var there = classes.stream()
                .filter(other -> other.stage() == year.stage() && other.entryYear() == year.entryYear())
                .toList();
        return there.size() == 1 ? there.getFirst() : year;
    }
}
