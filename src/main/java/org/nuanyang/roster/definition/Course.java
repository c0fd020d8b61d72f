package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nuanyang.roster.definition.Membership.Answer;

/**
 * What was the case with a child over time, as it is known now.
 *
 * @param stretches in the order of their days; the first holds before its day too
 */
public record Course(List<Stretch> stretches) {
    /** From a day on until the next stretch. */
    public record Stretch(LocalDate from, Situation situation) {}

    public Course {
        stretches = List.copyOf(stretches);
    }

    /**
     * The spells under every definition from a day on, those to come by time alone included. Answers change only on the
     * days collected here, so nothing is asked of the days in between.
     */
    public List<Spell> spells(NumbersOverTime numbers, LocalDate from) {
        var days = days(numbers, from);
        var spells = new ArrayList<Spell>();
        for (var definition : Definition.values()) spells(definition, days, numbers, spells);
        return spells;
    }

    /** The answer of a definition on a day. */
    public Membership on(Definition definition, LocalDate day, NumbersOverTime numbers) {
        return definition.rule(numbers.on(day)).on(at(day), day);
    }

    private void spells(Definition definition, SortedSet<LocalDate> days, NumbersOverTime numbers, List<Spell> spells) {
        Spell open = null;
        for (var day : days) {
            var says = on(definition, day, numbers);
            if (open != null && open.says(says)) continue;
            if (open != null) spells.add(open.endingOn(day));
            open = says.answer() == Answer.DOES_NOT ? null : new Spell(definition, says, day, null);
        }
        if (open != null) spells.add(open);
    }

    private SortedSet<LocalDate> days(NumbersOverTime numbers, LocalDate from) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        days.addAll(numbers.from().keySet());
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            var last = i + 1 == stretches.size();
            if (!last && !stretches.get(i + 1).from().isAfter(from)) continue;
            days.add(stretch.from());
            var begins = stretch.from().isAfter(from) ? stretch.from() : from;
            for (var each : numbers.from().values().stream().distinct().toList()) {
                for (var definition : Definition.values()) {
                    definition.turns(stretch.situation(), each).filter(day -> day.isAfter(begins)).forEach(days::add);
                }
            }
        }
        return days.tailSet(from);
    }

    private Situation at(LocalDate day) {
        for (int i = stretches.size() - 1; i > 0; i--) {
            if (!stretches.get(i).from().isAfter(day)) return stretches.get(i).situation();
        }
        return stretches.getFirst().situation();
    }
}
