package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.definition.Whereabouts.*;

/**
 * What is known of a father, a mother, or a parent of whom nobody says which.
 *
 * @param homeTold that the parent is at home was told, so that no spell means at home rather than unknown
 * @param canGuard 监护能力; null when nobody said, which is taken for able, as the rules speak of 重病、重残 and the like
 * @param spells the times away
 */
public record ParentSituation(Side side, boolean dead, boolean homeTold, @Nullable Boolean canGuard, List<AwaySpell> spells) {
    public enum Side { FATHER, MOTHER, PARENT }

    public ParentSituation {
        spells = spells.stream().sorted(AwaySpell.IN_TIME).toList();
    }

    public ParentSituation away(List<AwaySpell> spells) {
        return new ParentSituation(side, dead, homeTold, canGuard, spells);
    }

    boolean unable() {
        return dead || Boolean.FALSE.equals(canGuard);
    }

    /**
     * Where the parent is on a day, with hindsight: a visit home is one when the parent has left again within its days.
     * Outside of the told times the parent is at home.
     *
     * @param months how long away is long enough; 0 when any absence is
     */
    Whereabouts on(LocalDate day, int months, int shortVisitDays) {
        if (dead) return new Dead(this);
        var stretches = stretches(shortVisitDays);
        return stretches.stream().filter(stretch -> stretch.holds(day)).reduce((_, later) -> later)
                .map(stretch -> away(stretch, day, months))
                .orElseGet(() -> knownHome(stretches, day) ? new Home(this) : new Untold(this));
    }

    private Whereabouts away(AwaySpell stretch, LocalDate day, int months) {
        var since = stretch.since();
        if (since == null) return months == 0 ? new Away(this, null) : new SinceUntold(this);
        var sureOn = since.until().plusMonths(months);
        if (!sureOn.isAfter(day)) return new Away(this, since);
        return since.from().plusMonths(months).isAfter(day) ? new Recent(this, since) : new Perhaps(this, since, sureOn);
    }

    /** Before an absence without a beginning nothing is known. */
    private boolean knownHome(List<AwaySpell> stretches, LocalDate day) {
        return stretches.stream().filter(stretch -> stretch.begins().isAfter(day)).findFirst()
                .map(next -> next.since() != null)
                .orElse(homeTold || !stretches.isEmpty());
    }

    /** The days on which time alone may change where the parent is. */
    Stream<LocalDate> turns(int months, int shortVisitDays) {
        return stretches(shortVisitDays).stream().flatMap(stretch -> Stream.concat(
                Stream.of(stretch.begins(), stretch.ends()).filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)),
                Stream.ofNullable(stretch.since()).flatMap(since -> Stream.of(
                        since.until(), since.from().plusMonths(months), since.until().plusMonths(months)))));
    }

    private List<AwaySpell> stretches(int shortVisitDays) {
        var stretches = new ArrayList<AwaySpell>(spells.size());
        for (var spell : spells) {
            if (!stretches.isEmpty() && stretches.getLast().goesOnIn(spell, shortVisitDays)) {
                stretches.add(stretches.removeLast().until(spell.until()));
            } else {
                stretches.add(spell);
            }
        }
        return stretches;
    }
}
