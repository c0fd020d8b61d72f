package org.nuanyang.study.plan.text;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a plan says. @param changed what was changed and why; null in the first version */
public record StudyText(List<StudyPart> parts, List<StudyStage> stages, @Nullable String changed) {
    public StudyText {
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
    }

    /** Also when its lines are not numbered yet. */
    public boolean saysTheSame(StudyText other) {
        return parts.size() == other.parts.size() && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).saysTheSame(other.parts.get(i)))
                && stages.size() == other.stages.size() && IntStream.range(0, stages.size()).allMatch(i -> stages.get(i).saysTheSame(other.stages.get(i)));
    }

    @Override
    public String toString() {
        return "StudyText of " + parts.size();
    }
}
