package org.nuanyang.risk.signal.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Relation;

/**
 * A child's home as far as it was known by a day: where the parents were and are, and who has looked after the child.
 *
 * @param born the earliest day that the file leaves possible
 * @param enrolled the day of the file
 * @param parents those who are known, the dead as well
 * @param guardians in the order of the days
 * @param inCare whether the county's definition counts the child on the day
 */
record Home(ChildId child, @Nullable LocalDate born, LocalDate enrolled, @Nullable String means, @Nullable String aid, List<Parent> parents,
        List<Guardian> guardians, boolean inCare) {
    Home {
        parents = List.copyOf(parents);
        guardians = guardians.stream().sorted(Comparator.comparing(Guardian::from)).toList();
    }

    record Parent(String side, boolean deceased, List<Away> times) {
        Optional<Away> awayOn(LocalDate day) {
            return deceased ? Optional.empty() : times.stream().filter(time -> time.holds(day)).findFirst();
        }
    }

    /** @param from null where nobody knows since when; {@code until} the first day after */
    record Away(@Nullable LocalDate from, @Nullable LocalDate until) {
        boolean holds(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
        }
    }

    /** @param until the first day after; null for who is it still */
    record Guardian(String person, @Nullable Relation relation, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate born, @Nullable Boolean canCare,
            @Nullable String health, boolean deceased) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        boolean isParent() {
            return relation == Relation.FATHER || relation == Relation.MOTHER || relation == Relation.STEPFATHER || relation == Relation.STEPMOTHER;
        }
    }

    Optional<Guardian> guardian(LocalDate on) {
        return guardians.stream().filter(guardian -> guardian.holds(on)).reduce((_, later) -> later);
    }

    List<Parent> living() {
        return parents.stream().filter(parent -> !parent.deceased()).toList();
    }

    /** Somebody is known to live, and all of them are away. */
    boolean noParentAtHome(LocalDate on) {
        return !living().isEmpty() && living().stream().allMatch(parent -> parent.awayOn(on).isPresent());
    }

    /** Since when no parent is at home: the day on which the last of them left, as far as it is known. */
    Optional<LocalDate> withoutParentsSince(LocalDate on) {
        return living().stream().flatMap(parent -> parent.awayOn(on).stream()).map(Away::from).filter(from -> from != null).max(Comparator.naturalOrder());
    }

    /** The days on which, by what is known, a time began in which all living parents were away; for two parents or more. */
    List<LocalDate> bothLeft(LocalDate on) {
        var living = living();
        var days = new ArrayList<LocalDate>();
        if (living.size() < 2) return days;
        for (var parent : living)
            for (var time : parent.times())
                if (time.from() != null && !time.from().isAfter(on) && living.stream().allMatch(other -> other.awayOn(time.from()).isPresent())) days.add(time.from());
        return days.stream().distinct().sorted().toList();
    }

    /** In full years; null where the birth date is not told. */
    @Nullable Integer age(LocalDate on) {
        return years(born, on);
    }

    static @Nullable Integer years(@Nullable LocalDate born, LocalDate on) {
        return born == null ? null : Period.between(born, on).getYears();
    }

    @Override
    public String toString() {
        return "Home " + child;
    }
}
