package org.nuanyang.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.demo.story.Course;
import org.nuanyang.demo.story.Written;
import org.nuanyang.roster.ChildId;

/**
 * A story among the children of the county.
 *
 * @param was the child as drawn
 * @param settled with the home from which the story starts
 */
record Hidden(Course course, Pupil was, Pupil settled) {
    /** With what the file was told up to a day. */
    Pupil until(LocalDate day) {
        var told = new ArrayList<>(settled.told());
        course.filed().forEach((on, facts) -> {
            if (!on.isAfter(day)) told.add(new Told(on, facts));
        });
        return new Pupil(settled.school(), settled.klass(), told, settled.cardIssuedOn());
    }

    /** What the teacher writes of it. */
    Written written(ChildId child, AccountId teacher) {
        var dice = new Dice(course.crisis().toEpochDay()).fork(course.story().name());
        return new Written(course, child, settled.school(), settled.klass(), teacher, new CareStory(settled.facts(), dice.fork("words"))::said,
                day -> new RecordId(dice.id(Moments.at(day, LocalTime.of(17, 0)))));
    }

    /** The county with other children in their places. */
    static DemoCounty among(DemoCounty county, Map<Pupil, Pupil> instead) {
        var pairings = county.pairings().stream().map(pair -> new Pairing(pair.helper(), instead.getOrDefault(pair.child(), pair.child()), pair.from())).toList();
        return new DemoCounty(county.county(), county.orgs(), county.staff(), county.pupils().stream().map(pupil -> instead.getOrDefault(pupil, pupil)).toList(), pairings);
    }
}
