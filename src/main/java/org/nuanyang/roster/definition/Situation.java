package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.ParentSituation.Side;
import org.nuanyang.roster.definition.Whereabouts.Pair;

/**
 * What the definitions ask of a child, on any day: the parents' times away, and the child's age, household, grade and
 * circumstances.
 *
 * @param parent a parent of whom the source does not say father or mother
 * @param grade as told; it moves up with the school years where the year of entry is known
 * @param declaredAway how many parents are out, as a file declares it; decides nothing
 * @param declared a declaration in its source's words; decides nothing
 */
public record Situation(
        ParentSituation father,
        ParentSituation mother,
        ParentSituation parent,
        @Nullable RoughDate birth,
        @Nullable Boolean ruralHousehold,
        @Nullable Integer grade,
        @Nullable Integer entryYear,
        boolean orphan,
        boolean abandoned,
        boolean singleParentFamily,
        @Nullable ParentsAway declaredAway,
        @Nullable String declared) {

    /** As a file tells it: of the times away only the present one. */
    public static Situation of(Facts facts) {
        boolean orphan = yes(facts, Fact.ORPHAN);
        return new Situation(
                parent(facts, Side.FATHER, orphan, Fact.FATHER_DECEASED, Fact.FATHER_AWAY, Fact.FATHER_AWAY_SINCE, Fact.FATHER_CAN_GUARD),
                parent(facts, Side.MOTHER, orphan, Fact.MOTHER_DECEASED, Fact.MOTHER_AWAY, Fact.MOTHER_AWAY_SINCE, Fact.MOTHER_CAN_GUARD),
                unsaid(facts),
                facts.<RoughDate>get(Fact.BIRTH).orElse(null), facts.<Boolean>get(Fact.RURAL_HOUSEHOLD).orElse(null),
                facts.<Integer>get(Fact.GRADE).orElse(null), facts.<Integer>get(Fact.ENTRY_YEAR).orElse(null),
                orphan, yes(facts, Fact.ABANDONED), yes(facts, Fact.SINGLE_PARENT_FAMILY),
                facts.<ParentsAway>get(Fact.PARENTS_AWAY).orElse(null), facts.<String>get(Fact.DECLARED).orElse(null));
    }

    /** With all the times that a parent was away, the present one included. */
    public Situation away(Side side, List<AwaySpell> spells) {
        return new Situation(
                side == Side.FATHER ? father.away(spells) : father, side == Side.MOTHER ? mother.away(spells) : mother,
                side == Side.PARENT ? parent.away(spells) : parent, birth, ruralHousehold, grade, entryYear, orphan, abandoned,
                singleParentFamily, declaredAway, declared);
    }

    Pair parents(LocalDate on, int months, int shortVisitDays) {
        return new Pair(father.on(on, months, shortVisitDays), mother.on(on, months, shortVisitDays));
    }

    /** The grade on a day, beyond the last one too. */
    @Nullable Integer grade(LocalDate on) {
        if (grade == null || entryYear == null) return grade;
        return Stage.ofGrade(grade).firstGrade() + SchoolYear.of(on).starts() - entryYear;
    }

    /** The days on which time alone may change where the parents are, as one of these lengths counts. */
    Stream<LocalDate> turns(List<Integer> months, int shortVisitDays) {
        return months.stream().flatMap(each -> Stream.of(father, mother, parent).flatMap(one -> one.turns(each, shortVisitDays)));
    }

    Stream<LocalDate> birthday(int age) {
        return Stream.ofNullable(birth).flatMap(day -> Stream.of(day.from().plusYears(age), day.until().plusYears(age)));
    }

    /** The first of September with which this grade begins. */
    Stream<LocalDate> beginOfGrade(int begun) {
        if (grade == null || entryYear == null) return Stream.empty();
        return Stream.of(new SchoolYear(entryYear + begun - Stage.ofGrade(grade).firstGrade()).from());
    }

    private static ParentSituation parent(Facts facts, Side side, boolean orphan, Fact deceased, Fact away, Fact since, Fact canGuard) {
        var out = facts.<Boolean>get(away).orElse(null);
        boolean home = Boolean.FALSE.equals(out);
        var day = facts.<RoughDate>get(since).orElse(null);
        var spells = home || out == null && day == null ? List.<AwaySpell>of() : List.of(new AwaySpell(day, null, null));
        boolean dead = yes(facts, deceased) || orphan && out == null && day == null;
        return new ParentSituation(side, dead, home, facts.<Boolean>get(canGuard).orElse(null), spells);
    }

    /** 家长: a place of work away without a date says no more than that somebody is away. */
    private static ParentSituation unsaid(Facts facts) {
        var day = facts.<RoughDate>get(Fact.PARENT_AWAY_SINCE).orElse(null);
        boolean out = day != null || facts.tells(Fact.PARENT_PLACE);
        return new ParentSituation(Side.PARENT, false, false, null, out ? List.of(new AwaySpell(day, null, null)) : List.of());
    }

    private static boolean yes(Facts facts, Fact fact) {
        return facts.<Boolean>get(fact).orElse(false);
    }
}
