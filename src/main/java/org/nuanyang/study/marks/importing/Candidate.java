package org.nuanyang.study.marks.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/** A child of the school whom a name may mean. */
public record Candidate(ChildId child, String name, String sound, OrgId school, OrgId klass, ClassYear year) {
    boolean in(@Nullable Integer grade, @Nullable Integer entryYear, @Nullable Integer number, LocalDate on) {
        return (number == null || year.number() == number) && (entryYear == null || year.entryYear() == entryYear) && (grade == null || year.grade(on) == grade);
    }

    public String label(LocalDate on) {
        return year.label(on);
    }
}
