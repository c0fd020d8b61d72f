package org.nuanyang.risk.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.nuanyang.study.marks.Courses;
import org.springframework.stereotype.Component;

/** Marks that fell steeply, by subject. */
@Component
class StudySignals implements SignalSource {
    private final Courses courses;

    StudySignals(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Set<SignalKind> kinds() {
        return EnumSet.of(SignalKind.STUDY_FALL);
    }

    @Override
    public List<Found> found(Asked asked) {
        var rule = asked.rule(SignalKind.STUDY_FALL);
        LocalDate since = asked.on().minusDays(rule.m());
        var found = new ArrayList<Found>();
        if (asked.uses(SignalKind.STUDY_FALL))
            courses.since(asked.children(), since, asked.on()).forEach((child, told) -> told.forEach(course -> FallRule.fallen(child, course, asked.on(), rule).ifPresent(found::add)));
        return found;
    }
}
