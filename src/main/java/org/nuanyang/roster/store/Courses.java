package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.definition.Course;
import org.nuanyang.roster.definition.Course.Stretch;

/**
 * What was the case with a child over time. The times away are told with their dates; any other fact holds from the day
 * it was told, and what the enrolment told held before. A household and a class of which nobody had spoken were there
 * before somebody did. What an undone import had told was never the case.
 */
record Courses(Composition composition) {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Set<Fact> DECISIVE = EnumSet.of(
            Fact.ORPHAN, Fact.ABANDONED, Fact.SINGLE_PARENT_FAMILY, Fact.RURAL_HOUSEHOLD, Fact.GRADE, Fact.ENTRY_YEAR,
            Fact.DECLARED, Fact.PARENTS_AWAY, Fact.FATHER_AWAY, Fact.FATHER_AWAY_SINCE, Fact.FATHER_CAN_GUARD,
            Fact.FATHER_DECEASED, Fact.MOTHER_AWAY, Fact.MOTHER_AWAY_SINCE, Fact.MOTHER_CAN_GUARD, Fact.MOTHER_DECEASED,
            Fact.PARENT_AWAY_SINCE, Fact.PARENT_PLACE);
    private static final Set<Fact> STANDING = EnumSet.of(Fact.RURAL_HOUSEHOLD, Fact.GRADE, Fact.ENTRY_YEAR);

    /** @param history the file's amendments, the latest first */
    Course course(StoredFile file, List<Past> history) {
        var stretches = new ArrayList<Stretch>();
        var facts = composition.facts(file);
        for (var past : standing(history)) {
            var changes = past.changes().facts().stream().filter(change -> DECISIVE.contains(change.fact())).toList();
            if (past.enrolled() || changes.isEmpty()) continue;
            stretches.addFirst(new Stretch(day(past), composition.situation(file, facts)));
            facts = before(facts, changes);
        }
        stretches.addFirst(new Stretch(LocalDate.EPOCH, composition.situation(file, facts)));
        return new Course(stretches);
    }

    static List<Past> standing(List<Past> history) {
        Set<UUID> undone = history.stream().filter(past -> past.stamp().source() == Source.UNDO && past.stamp().run() != null)
                .map(past -> past.stamp().run()).collect(Collectors.toSet());
        return history.stream().filter(past -> past.enrolled() || !undone.contains(past.stamp().run())).toList();
    }

    private static Facts before(Facts after, List<FactChange> changes) {
        var before = after.copy();
        for (var change : changes) {
            if (change.before() != null || !STANDING.contains(change.fact())) before.with(change.fact(), change.before());
        }
        return before;
    }

    static LocalDate day(Past past) {
        return past.stamp().at().atZone(HERE).toLocalDate();
    }
}
