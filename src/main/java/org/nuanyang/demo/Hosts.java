package org.nuanyang.demo;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nuanyang.demo.story.Course;
import org.nuanyang.demo.story.Story;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** To which children the stories happen: those without brothers and sisters whose parents are both named, as if they had lived in the story's home from the first. */
final class Hosts {
    private static final int YEARS_AWAY = 3;
    private static final int GRANDMOTHER = 62;
    /** What of the drawn home would tell another story. */
    private static final Set<Fact> FORGOTTEN = EnumSet.of(DECLARED, PARENTS_AWAY, DIFFICULTIES, ECONOMIC_STATE, AID, FATHER_LAST_HOME, MOTHER_LAST_HOME, FATHER_RETURNS,
            MOTHER_RETURNS, SECOND_GUARDIAN_NAME, SECOND_GUARDIAN_RELATION, SECOND_GUARDIAN_PHONE);

    private final DemoCounty county;
    private final Keepers keepers;
    private final List<Hidden> hidden = new ArrayList<>();

    Hosts(DemoCounty county) {
        this.county = county;
        keepers = new Keepers(county);
    }

    /** Each story to another child of another class, spread over the county; their crises over the days, those that begin early towards the end. */
    List<Hidden> spread(List<Story> stories, LocalDate from, LocalDate until, TreeSet<LocalDate> taught) {
        var inOrder = stories.stream().sorted(java.util.Comparator.comparingInt(Story::lead)).toList();
        var outside = county.find(Cast.OUTSIDE).map(org -> org.id()).orElse(null);
        var candidates = county.pupils().stream().filter(pupil -> !pupil.school().equals(outside)).filter(pupil -> mayBe(pupil, from)).toList();
        int days = (int) (until.toEpochDay() - from.toEpochDay());
        for (int number = 0; number < inOrder.size(); number++) {
            var story = inOrder.get(number);
            var slot = from.plusDays((long) days * (number + 1) / (inOrder.size() + 1));
            var earliest = from.plusDays(story.lead() + 14L);
            var course = Course.from(story, slot.isAfter(earliest) ? slot : earliest, until, taught);
            var first = (int) ((long) candidates.size() * number / inOrder.size());
            candidates.stream().skip(first).filter(this::unused).findFirst().ifPresent(pupil -> hide(pupil, course));
        }
        return List.copyOf(hidden);
    }

    /** To a child of the class that somebody leads: its crisis still ahead, or just past. */
    Hosts under(String teacher, Story story, LocalDate crisis, TreeSet<LocalDate> taught) {
        var led = county.staff().stream().filter(staffer -> staffer.login().equals(teacher)).findFirst();
        county.pupils().stream().filter(pupil -> led.isPresent() && keepers.ofClass(pupil.klass()).filter(led.get().id()::equals).isPresent())
                .filter(pupil -> mayBe(pupil, crisis.minusDays(story.lead())) && hidden.stream().noneMatch(other -> other.was() == pupil))
                .findFirst().ifPresent(pupil -> hide(pupil, new Course(story, crisis, taught)));
        return this;
    }

    List<Hidden> all() {
        return List.copyOf(hidden);
    }

    private void hide(Pupil pupil, Course course) {
        hidden.add(new Hidden(course, pupil, settled(pupil, course)));
    }

    private boolean unused(Pupil pupil) {
        return hidden.stream().noneMatch(other -> other.was().klass().equals(pupil.klass()));
    }

    private boolean mayBe(Pupil pupil, LocalDate from) {
        var facts = pupil.facts();
        return facts.<Boolean>get(ONLY_CHILD).orElse(false) && facts.tells(FATHER_NAME) && facts.tells(MOTHER_NAME) && facts.tells(MOTHER_PHONE) && !facts.tells(SINGLE_PARENT_FAMILY)
                && !facts.tells(ORPHAN) && !facts.tells(ABANDONED) && !facts.tells(FATHER_CAN_GUARD) && !facts.tells(MOTHER_CAN_GUARD)
                && pupil.enrolledOn().isBefore(from) && keepers.ofClass(pupil.klass()).isPresent() && !Cast.NAMES.contains(pupil.name());
    }

    /** The child with the home from which the story starts. */
    private static Pupil settled(Pupil pupil, Course course) {
        var home = course.story().home();
        var facts = new Facts();
        pupil.facts().asMap().forEach((fact, value) -> {
            if (!FORGOTTEN.contains(fact) && fact.subject() != Fact.Subject.GUARDIAN) facts.with(fact, value);
        });
        away(facts, Fact.Subject.FATHER, home != Story.Home.TOGETHER, pupil.enrolledOn());
        away(facts, Fact.Subject.MOTHER, home == Story.Home.GRANDMOTHER, pupil.enrolledOn());
        if (home == Story.Home.GRANDMOTHER) {
            var dice = new Dice(course.crisis().toEpochDay()).fork(pupil.name());
            facts.with(GUARDIAN_NAME, Names.ofElder(Names.surname(dice), Sex.FEMALE, dice)).with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                    .with(GUARDIAN_BIRTH, RoughDate.of(course.crisis().minusYears(GRANDMOTHER).minusDays(90)));
        } else {
            facts.with(GUARDIAN_NAME, facts.get(MOTHER_NAME).orElseThrow()).with(GUARDIAN_RELATION, Relation.MOTHER).with(GUARDIAN_PHONE, facts.get(MOTHER_PHONE).orElseThrow());
        }
        return new Pupil(pupil.school(), pupil.klass(), List.of(new Told(pupil.enrolledOn(), facts.with(GUARDIAN_CAN_CARE, true))), pupil.cardIssuedOn());
    }

    private static void away(Facts facts, Fact.Subject side, boolean away, LocalDate enrolled) {
        facts.with(Away.of(side, "away"), away);
        if (!away) {
            for (var past : List.of("awaySince", "place", "employer", "trade")) facts.with(Away.of(side, past), null);
            return;
        }
        facts.with(Away.of(side, "awaySince"), RoughDate.of(enrolled.minusYears(YEARS_AWAY)));
        if (!facts.tells(Away.of(side, "place"))) facts.with(Away.of(side, "place"), WordList.of("away").at(0));
    }
}
