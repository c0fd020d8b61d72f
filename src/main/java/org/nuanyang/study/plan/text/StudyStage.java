package org.nuanyang.study.plan.text;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 阶段. @param due the day on which its effect is looked at; @param aim what is to be managed by then */
public record StudyStage(int number, LocalDate due, @Nullable String aim) {
    boolean saysTheSame(StudyStage other) {
        return due.equals(other.due) && Objects.equals(aim, other.aim);
    }

    @Override
    public String toString() {
        return "StudyStage " + number;
    }
}
