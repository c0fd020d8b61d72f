package org.nuanyang.study.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan says. @param changed what was changed and why; null in the first version */
public record StudyText(List<StudyPart> parts, List<StudyStage> stages, @Nullable String changed) {
    public StudyText {
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
    }

    boolean saysTheSame(StudyText other) {
        return parts.equals(other.parts) && stages.equals(other.stages);
    }

    @Override
    public String toString() {
        return "StudyText of " + parts.size();
    }
}
