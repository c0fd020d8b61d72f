package org.nuanyang.access.web.orgs;

import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;

/** A class by the grade it is in now and its number. */
public record ClassForm(@Nullable String grade, @Nullable String number) {
    static final ClassForm EMPTY = new ClassForm("", "");

    public ClassForm {
        grade = grade == null ? "" : grade.strip();
        number = number == null ? "" : number.strip();
    }

    @Nullable Refusal problem() {
        if (!grade.matches("-[12]|[0-9]")) return Refusal.of("access.class.grade");
        if (!number.matches("[1-9][0-9]?")) return Refusal.of("access.class.number", number);
        return null;
    }

    int gradeNumber() {
        return Integer.parseInt(grade);
    }

    int classNumber() {
        return Integer.parseInt(number);
    }
}
